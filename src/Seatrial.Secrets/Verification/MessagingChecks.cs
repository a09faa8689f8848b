namespace Seatrial.Secrets.Verification;

/// <summary>Chat, mail and telephony.</summary>
internal static class MessagingChecks
{
    private static readonly CompanionForm TwilioAccount = new("the account SID (AC…)", "AC", "", 34, 34);

    public static IReadOnlyList<ProviderCheck> All { get; } =
    [
        new()
        {
            Kinds = "slack-bot-token slack-user-token slack-legacy-token",
            Address = "slack.com/api/auth.test",
            Method = "POST",
            Body = "",
            AcceptedText = "\"ok\":true",
            Documentation = "https://docs.slack.dev/reference/methods/auth.test",
        },
        new()
        {
            Kinds = "discord-bot-token",
            Address = "discord.com/api/v10/users/@me",
            Header = "Authorization: Bot {0}",
            Documentation = "https://discord.com/developers/docs/resources/user#get-current-user",
        },
        new()
        {
            Kinds = "telegram-bot-token telegram-bot-url",
            Address = "api.telegram.org/bot{0}/getMe",
            Header = "",
            AcceptedText = "\"ok\":true",
            Refused = [401, 404],
            Documentation = "https://core.telegram.org/bots/api#getme",
        },
        new()
        {
            Kinds = "twilio-auth-token twilio-positional-auth-token",
            Address = "api.twilio.com/2010-04-01/Accounts/{1}.json",
            Basic = "{1}:{0}",
            Companion = TwilioAccount,
            Documentation = "https://www.twilio.com/docs/iam/api/account",
        },
        new()
        {
            Kinds = "sendgrid-api-key",
            Address = "api.sendgrid.com/v3/scopes",
            Accepted = [200, 403],
            Documentation =
                "https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions/retrieve-a-list-of-scopes-for-which-this-user-has-access",
        },
        new()
        {
            Kinds = "mailgun-api-key",
            Address = "api.mailgun.net/v3/domains?limit=1",
            Basic = "api:{0}",
            Accepted = [200, 403],
            HasOtherHosts = true,
            Documentation = "https://documentation.mailgun.com/docs/mailgun/api-reference/",
        },
        new()
        {
            Kinds = "postmark-server-token",
            Address = "api.postmarkapp.com/server",
            Header = "X-Postmark-Server-Token: {0}",
            Extra = "Accept: application/json",
            Documentation = "https://postmarkapp.com/developer/api/server-api",
        },
        new()
        {
            Kinds = "resend-api-key",
            Address = "api.resend.com/domains",
            Accepted = [200],
            RefusedText = "API key is invalid",
            Documentation = "https://resend.com/docs/api-reference/domains/list-domains",
        },
        new()
        {
            Kinds = "brevo-api-key",
            Address = "api.brevo.com/v3/account",
            Header = "api-key: {0}",
            Documentation = "https://developers.brevo.com/reference/getaccount",
        },
        new()
        {
            Kinds = "mailersend-api-token",
            Address = "api.mailersend.com/v1/api-quota",
            Accepted = [200, 403],
            Documentation = "https://developers.mailersend.com/api/v1/api-quota.html",
        },
        new()
        {
            Kinds = "mandrill-api-key",
            Address = "mandrillapp.com/api/1.0/users/ping2",
            Method = "POST",
            Header = "",
            Body = "{\"key\":\"{0}\"}",
            AcceptedText = "PONG",
            Refused = [401, 500],
            Documentation = "https://mailchimp.com/developer/transactional/api/users/ping-2/",
        },
        new()
        {
            Kinds = "klaviyo-api-key",
            Address = "a.klaviyo.com/api/accounts",
            Header = "Authorization: Klaviyo-API-Key {0}",
            Extra = "revision: 2024-10-15",
            Accepted = [200, 403],
            Documentation = "https://developers.klaviyo.com/en/reference/get_accounts",
        },
        new()
        {
            Kinds = "line-channel-token",
            Address = "api.line.me/v2/bot/info",
            Documentation = "https://developers.line.biz/en/reference/messaging-api/#get-bot-info",
        },
        new()
        {
            Kinds = "messagebird-api-key",
            Address = "rest.messagebird.com/balance",
            Header = "Authorization: AccessKey {0}",
            Documentation = "https://developers.messagebird.com/api/balance/",
        },
        new()
        {
            Kinds = "telnyx-api-key",
            Address = "api.telnyx.com/v2/balance",
            Accepted = [200, 403],
            Documentation = "https://developers.telnyx.com/api",
        },
    ];
}
