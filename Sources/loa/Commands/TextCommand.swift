import ArgumentParser
import Campaigns
import Carriers
import Documents

struct TextCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "text", abstract: Texts.help(.text)[.current], discussion: Texts.helpExample(.text)[.current])
    }

    @Argument(help: ArgumentHelp(Texts.option(.textOrCampaign)[.current]))
    var file: String?

    @Flag(help: ArgumentHelp(Texts.option(.parts)[.current]))
    var parts = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let folder = file.flatMap { common.workplace.isFolder($0) ? $0 : nil }
        var campaign: CampaignFolder?
        if let folder { campaign = try await common.workplace.folder(folder) }
        let forms = TextForms(try campaign?.message.text ?? contents())
        // Prices are the campaign's carriers', or everybody's.
        let contracts = try parts ? contracts(of: campaign) : []
        let prices = VariantPrices(forms.normalised.text, contracts)
        if common.json {
            var json: JSON = [
                "asWritten": TextOutput.json(forms.asWritten), "normalised": TextOutput.json(forms.normalised),
                "plain": TextOutput.json(forms.plain),
            ]
            if parts { json["prices"] = TextOutput.json(prices) }
            Terminal.say(json)
            return
        }
        Terminal.show(TextOutput.text(forms, .current))
        guard parts else { return }
        Terminal.show("\n" + TextOutput.parts(forms, .current))
        let chosen = contracts.map { try? campaign?.message.variant(for: $0).kind }
        if !contracts.isEmpty { Terminal.show("\n" + TextOutput.prices(prices, chosen: chosen, .current)) }
    }

    private func contents() throws -> String {
        let (bytes, name) = try InputFile.read(file)
        guard let contents = String(validating: bytes, as: UTF8.self) else { throw Problem.notUTF8(name, line: 1) }
        // The line break that editors put at the end of a file is not part of the message.
        return contents.hasSuffix("\r\n") || contents.hasSuffix("\n") ? String(contents.dropLast()) : contents
    }

    /// Without a carriers file there is nothing to price, and a text can still be measured.
    private func contracts(of campaign: CampaignFolder?) throws -> [Contract] {
        if let campaign { return try common.workplace.carriers(of: campaign.campaign).map(\.contract) }
        guard common.workplace.describesCarriers else { return [] }
        return try common.workplace.carriers().carriers.filter(\.enabled).map(\.contract)
    }
}
