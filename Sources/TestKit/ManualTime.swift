import Campaigns
import Delivery
