import Campaigns
import Delivery

/// What the commands show that control a campaign which is under way.
enum ControlOutput {
    static func show(_ record: CampaignRecord, _ done: Phrase, _ common: CommonOptions) {
        if common.json { return Terminal.say(StatusOutput.json(record)) }
        Terminal.say(done)
        Terminal.say(record.nextStep)
    }
}
