namespace Seatrial.Secrets.Values;

/// <summary>
/// Services that issue keys, by the names they go by in identifiers. Only names that mean nothing else: <c>box</c>, <c>column</c>,
/// <c>front</c>, <c>render</c> and <c>square</c> are words of any program.
/// </summary>
internal static class ProviderNames
{
    /// <summary>The longest name in words of an identifier: <c>new_relic</c>, <c>pay_pal</c>, <c>the_odds_api</c>.</summary>
    private const int LongestInWords = 3;

    private static readonly WordSet Names = new(
        """
        adobe apifonica audd diggernaut facebook iexapis ibm ipifi jenkins jira juro logz msteams notion npm nuget pypi reachmail sparkpost splunk tefter thingsboard
        truenas uplead viewneo voodoosms vyte worksnaps xai abstractapi abuseipdb activecampaign adafruit adyen affinity ahrefs airbrake airtable airwallex aiven akamai alchemy algolia alibaba aliyun alienvault amadeus amplitude
        anthropic anypoint anyscale apideck apidog apiflash apify apilayer apimetrics apininjas apitemplate apollo appcenter appfollow appoptics appsflyer appsync appveyor
        appwrite appointedd appsynergy artifactory asana assemblyai atera atlassian auth0 authress autodesk autoklose autopilot avalara avaza aviationstack axiom axonaut ayrshare
        azure backblaze bannerbear baremetrics baseten beebole benchling besnappy besttime betterstack betteruptime bigcommerce binance bitbar bitbucket bitcoinaverage bitfinex bitly
        bitmex bitrise bittrex blazemeter blitapp blockchair blockcypher blockfrost blockmate blocknative bluesnap bluesky blynk bombbomb boostnote borgbase braintree brandfetch braze
        brevo brex browserless browserstack browshot bscscan buddyns budibase bugherd bugsnag buildkite bunnycdn buttercms bybit caflou calendarific calendly calorieninja campayn
        cannyio capsulecrm captaindata carboninterface cartesia censys centralstationcrm cerebras cexio chargebee chargify chartmogul chatbase chatfuel checio checkly checkr
        chromatic cicero circleci clarifai clearbit clerk clickhouse clickup clickmeter clicksend cliengo clinchpad clockify clojars closecrm cloudamqp cloudconvert cloudflare
        cloudimage cloudinary cloudmersive cloudplan cloudsight cloudsmith cloverly clustdoc codacy codecov codeclimate codemagic codequiry codesandbox cohere coinapi coinbase
        coincap coingecko coinlayer coinlib coinmarketcap commercejs companieshouse confluent contentful contentstack conversiontools convertapi convertkit convex coreweave
        countrylayer coveralls crowdin crowdstrike cryptocompare currencyapi currencycloud currencyfreaks currencylayer currencyscoop currentsapi customerio d7network dailyco dandelion
        dareboost databox databricks datadog datarobot datocms debounce deepai deepgram deepinfra deepl deepseek delighted deputy detectify detectlanguage diffbot digitalocean
        discogs discord disqus docker dockerhub docparser docraptor docsend docusign documo dopplerhq dovico dribbble dronahq droneci dropbox duffel dwolla dynadot dynalist dynatrace
        dyspatch eagleeyenetworks easyinsight easypost ecostruxureit edamam edenai elasticemail elevenlabs endorlabs ethplorer etherscan etsy eventbrite everhour exchangerate
        exchangeratesapi exoscale extractorapi faceplusplus falai fastforex fastly fastspring fetchrss feedier fibery figma filestack finage financialmodelingprep findl finicity
        finnhub firebase firecrawl fireworksai fixerio flatio fleetbase flexport flickr flightapi flightlabs flightstats flutterwave flyio formbucket formcraft formio formspree formsite
        foursquare frameio freshbooks freshdesk freshservice freshworks friendbuy fullcontact fullstory fxmarket geckoboard gemini geoapify geocodify geocodio geoipify getemail getgist
        getgeoapi getresponse getsandbox ghost gitea github gitlab gitter glassnode glitchtip gocanvas gocardless godaddy goodreads goodday googleapi googlemaps grafana graphcms
        graphhopper gravatar greynoise groovehq groq gtmetrix gumroad guru gyazo happi happyscribe harvest hasura hellosign helicone helpcrunch helpscout heroku hetzner hereapi hibp
        highlevel hitbtc hiveage holidayapi honeybadger honeycomb html2pdf hubspot huggingface hunterio hybiscus hyperbolic hypertrack ibmcloud iconfinder iexcloud imagekit imagga imgix
        imgur impala infobip infracost infura infisical inngest insightly instabot instacart instamojo interseller intercom intrinio invoiceocean ip2location ipapi ipdata ipgeolocation
        ipify ipinfo ipinfodb ipqualityscore ipregistry ipstack jdbc jfrog jiratoken jotform jumpcloud jumpseller jupiterone karmacrm keenio keygen kickbox kinde klaviyo klipfolio
        knapsackpro kontent kraken kubecost kucoin kylas lakera lambdatest langchain langfuse langsmith languagelayer launchdarkly leadfeeder lemlist lemonsqueezy lendflow
        lessannoyingcrm lexigram lexica linenotify linkedin linkpreview liveagent liveblocks livekit livestorm livechat llamacloud llamaindex loadmill lokalise loggly loginradius
        logtail logzio loyverse lunchmoney luno madkudu magicbell mailboxlayer mailchimp mailerlite mailersend mailgun mailjet mailmodo mailosaur mailsac mailtrap mandrill
        mapbox mapquest marketstack mattermost mavenlink maxio maxmind mediastack meilisearch meistertask meraki merriamwebster mesibo messagebird metabase metaapi metrilo middesk
        mindmeister mistral mistralai mite mixmax mixpanel mockaroo moderatecontent momento mondayapi mongodb monkeylearn moonclerk moosend moralis msg91 myfreshworks myintervals
        nasdaq navercloud nebius neonapi neptuneai netlify netsuite neutrino newrelic newsapi newscatcher nexmo nftport ngrok nicereply nightfall nimblecrm nitric noticeable novita
        nozbe nozbeteams npmjs nugetorg numverify nutritionix nvidia nvapi nylas nytimes oanda okta omnisend onedesk onelogin onesignal onfleet onwater oopspam openai opencagedata opengraphio
        openrouter openuv openweather openweathermap opsgenie optimizely outreach overloop owlbot packagecloud paddle pagarme pagerduty pandadoc pandascore paperform
        paralleldots parseur particleio parsehub partnerstack passbase pastebin patreon paydirtapp paymoapp paymongo paypal paystack payu pdflayer pdfshift peopledatalabs pepipost
        perplexity phraseapp pinata pinecone pingdom pinterest pipedream pipedrive pipefy pivotaltracker pixabay plaid planetscale planhat planview planyo plausible plivo podio
        pollsapi poloniex polygonscan poloapi portainer positionstack postageapp posthog postmark postman powrbot prefect prismicio privacycom prodpad prospectcrm protocolsio
        proxycrawl pubnub pulumi pusher pushbullet pushover qase qdrant qovery qualaroo qubole quickbase quicknode quoine rabbitmq ragic railwayapp rapidapi ravelin rawg raygun
        razorpay readme readmeio reallysimplesystems rebrandly recaptcha recharge recurly redislabs refiner rentcast rentman replicate replyio requestfinance resendapi restpack revampcrm revcat
        revenuecat ringcentral ritekit roaring rocketreach rockset rollbar rootly roninapp route4me rownd rubygems runpod runwayml runscope salesblink salescookie salesflare salesforce
        salesloft salesmate sambanova sanity satismeter saucelabs sauce scaleway scalegrid scalr scraperapi scraperbox scrapeowl scrapersite scrapestack scrapfly scrapingant
        scrapingbee screenshotapi screenshotlayer scrutinizerci securitytrails segmentio selectpdf semaphoreci semrush sendbird sendbirdorg sendgrid sendinblue sentinelone sentry serpapi serper serphouse
        serpstack sharecloud sheety sherpadesk shipday shipengine shippo shipstation shodan shopify shortio shotstack shutterstock siftscience signable signalwire signaturit signupgenius
        sigopt simfin simplesat simplynoted simvoly sinch sirv siteleaf skrapp skrappio skybiometry slack smartsheet smartsheets smartystreets smooch snipcart snowflake snyk socketdev
        softlayer solarwinds solcast sonarcloud sonarqube sourcegraph speechmatics speechtext speechtextai splitio spoonacular sportdata sportradar sportsmonk spotify spotinst squareup squarespace
        sslmate stabilityai stackblitz stackhawk starton stashaway statuscake statuspage statuspal statsig steamapi stitchdata stockdata stockx storecove stormboard stormglass storyblok
        storychief strava streamlabs stripe strikeapi stripo stytch supabase supernotes superwall surge surveyanyplace surveybot surveymonkey surveysparrow survicate swell swiftype
        symbl syncfusion synthesia tailscale tallyfy tatumio tavily tawkto taxjar teamgate teamwork telegram teletype telesign telnyx tencent tencentcloud terraformcloud testrail tetragon
        textmagic theoddsapi thousandeyes ticketmaster tickettailor tiingo timecamp timezoneapi tinify tinypng tines tmdb tmetric todoist togetherai togai toggl tolgee tomorrowio tomtom
        trackjs tradier transferwise transloadit travelpayouts travisci trello triggerdev trufflehog tuya twelvedata twilio twist twitch twitter tyntec typeform typesense typetalk
        ubidots uclassify unify unleash unplugg unsplash unstructured upcdatabase uploadcare uploadthing upstash uptimerobot upwave upwork urlscan userflow userstack uservoice vantage
        vagrantcloud vatlayer vbout vercel verifier verimail veriphone versioneye vimeo virustotal visualcrossing visualping voiceflow voicegain voiceit vonage vpnapi vultr wakatime walkscore
        wandb weatherapi weatherbit weatherstack weaviate web3storage webexteams webflow webscraper webscraping wepay whatcms whoisxmlapi whoxy wistia wiseapi workos workstack
        worldcoinindex worldweather wrike xata xero yandex yelp youneedabudget yousign youtube yugabyte zapier zapierwebhook zendesk zenkit zenrows zenscrape zenserp zeplin zerobounce zerotier
        2factor zipbooks zipcodeapi zipcodebase zohocrm zonka zonkafeedback zoominfo zuplo zyte
        """
    );

    /// <summary>Whether the word, in lower case, is the name of a provider.</summary>
    public static bool Contain(ReadOnlySpan<char> word) => Names.Contains(word);

    /// <summary>Whether words of the text, alone or joined, are the name of a provider.</summary>
    public static bool OccurIn(ReadOnlySpan<byte> text)
    {
        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        Span<Range> words = stackalloc Range[WordSplitter.MaxWords];
        Span<char> joined = stackalloc char[WordSplitter.MaxLength];
        int count = WordSplitter.Split(text, lower, words);
        for (int first = 0; first < count; first++)
        {
            int length = 0;
            for (int last = first; last < count && last < first + LongestInWords; last++)
            {
                ReadOnlySpan<char> word = lower[words[last]];
                word.CopyTo(joined[length..]);
                length += word.Length;
                if (Names.Contains(joined[..length]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
