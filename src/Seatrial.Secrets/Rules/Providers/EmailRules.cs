using Seatrial.Engine.Findings;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of mail and newsletter services.</summary>
internal static class EmailRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "sendgrid-api-key",
            Title = "SendGrid API key",
            Pattern = UrlToken(@"SG\.[A-Za-z0-9_-]{20,24}\.[A-Za-z0-9_-]{39,50}"),
            Severity = Severity.Critical,
            Impact = "Sends mail in the name of the verified domains and reads contacts.",
            Revoke = "Delete the key in the provider's dashboard, create one limited to sending, and check what was sent.",
            PositiveExamples = ["SENDGRID_API_KEY=SG.{base64url:22}.{base64url:43}"],
            NegativeExamples = ["SG.{base62:22}"],
        },
        new()
        {
            Id = "mailgun-api-key",
            Title = "Mailgun API key",
            Pattern = UrlToken("key-[a-f0-9]{32}"),
            Severity = Severity.Critical,
            Impact = "Sends mail in the name of the domains and reads stored messages.",
            Revoke = "Delete the key in the provider's dashboard, create one limited to sending, and check what was sent.",
            PositiveExamples = ["MAILGUN_API_KEY=key-{hex:32}"],
            NegativeExamples = ["key-{hex:12}"],
        },
        new()
        {
            Id = "mailgun-hex-key",
            Title = "Mailgun API key (new form)",
            Pattern = @"\b(?P<secret>[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8})\b",
            Severity = Severity.Critical,
            Impact = "Sends mail in the name of the domains and reads stored messages.",
            Revoke = "Delete the key in the provider's dashboard, create one limited to sending, and check what was sent.",
            PositiveExamples = ["MAILGUN_KEY={hex:32}-{hex:8}-{hex:8}"],
            NegativeExamples = ["{hex:32}-{hex:4}"],
        },
        new()
        {
            Id = "mailgun-public-key",
            Title = "Mailgun public validation key",
            Pattern = UrlToken("pubkey-[a-f0-9]{32}"),
            Severity = Severity.Low,
            Impact = "Validates mail addresses on the account.",
            Revoke = "Reset the public key in the Mailgun settings.",
            PositiveExamples = ["pubkey-{hex:32}"],
            NegativeExamples = ["pubkey-{hex:12}"],
        },
        new()
        {
            Id = "mailchimp-api-key",
            Title = "Mailchimp API key",
            Pattern = Token("[a-f0-9]{32}-us[0-9]{1,2}"),
            Severity = Severity.Critical,
            Impact = "Reads and changes audiences and sends campaigns.",
            Revoke = "Delete the key in the provider's dashboard, create one limited to sending, and check what was sent.",
            PositiveExamples = ["MAILCHIMP_API_KEY={hex:32}-us12"],
            NegativeExamples = ["{hex:12}-us12"],
        },
        new()
        {
            Id = "mandrill-api-key",
            Title = "Mandrill API key",
            Pattern = Assigned("mandrill", "(?:md-)?[A-Za-z0-9_-]{22}"),
            Impact = "Sends mail in the name of the verified domains.",
            Revoke = "Delete the key in the provider's dashboard, create one limited to sending, and check what was sent.",
            PositiveExamples = ["MANDRILL_API_KEY=md-{base62:22}"],
            NegativeExamples = ["mandrill_key_label=web"],
        },
        new()
        {
            Id = "brevo-api-key",
            Title = "Brevo (Sendinblue) API or SMTP key",
            Pattern = Token("x(?:keysib|smtpsib)-[a-f0-9]{64}-[A-Za-z0-9]{16}"),
            Severity = Severity.Critical,
            Impact = "Sends mail and reads contacts.",
            Revoke = "Delete the key in the provider's dashboard, create one limited to sending, and check what was sent.",
            PositiveExamples = ["BREVO_API_KEY=xkeysib-{hex:64}-{base62:16}", "xsmtpsib-{hex:64}-{base62:16}"],
            NegativeExamples = ["xkeysib-{hex:20}"],
        },
        new()
        {
            Id = "resend-api-key",
            Title = "Resend API key",
            Pattern = Token("re_[A-Za-z0-9]{8,12}_[A-Za-z0-9]{20,28}"),
            Severity = Severity.Critical,
            Impact = "Sends mail in the name of the verified domains.",
            Revoke = "Delete the key in the provider's dashboard, create one limited to sending, and check what was sent.",
            PositiveExamples = ["RESEND_API_KEY=re_{base62:8}_{base62:24}"],
            NegativeExamples = ["re_{base62:4}_{base62:5}"],
        },
        new()
        {
            Id = "postmark-server-token",
            Title = "Postmark server or account token",
            Pattern =
                Assigned("postmark", "token|key|secret", "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}")
                + @"|(?:^|[\s""'{,])(?i:postmark)[""']?\s{0,4}(?:=>|[:=])\s{0,4}[""'](?P<secret>[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12})[""']",
            Impact = "Sends mail and reads sent messages.",
            Revoke = "Generate a new server token in Postmark and delete the old one.",
            PositiveExamples =
            [
                "POSTMARK_SERVER_TOKEN={uuid}",
                "X-Postmark-Server-Token: {uuid}",
                "mailers: {{ postmark: \"{hex:8}-{hex:4}-4{hex:3}-9{hex:3}-{hex:12}\" }}",
            ],
            NegativeExamples = ["postmark_template_id={uuid}"],
        },
        new()
        {
            Id = "mailjet-secret-key",
            Title = "Mailjet API or secret key",
            Pattern = Assigned("mailjet|mj_api", "key|secret", "[a-f0-9]{32}"),
            Impact = "Sends mail and reads contacts.",
            Revoke = "Delete the key in the provider's dashboard, create one limited to sending, and check what was sent.",
            PositiveExamples = ["MAILJET_SECRET_KEY={hex:32}"],
            NegativeExamples = ["mailjet_key={hex:10}"],
        },
        new()
        {
            Id = "sparkpost-api-key",
            Title = "SparkPost API key",
            Pattern = Assigned("sparkpost", "[a-f0-9]{40}"),
            Impact = "Sends mail in the name of the verified domains.",
            Revoke = "Delete the key in the provider's dashboard, create one limited to sending, and check what was sent.",
            PositiveExamples = ["SPARKPOST_API_KEY={hex:40}"],
            NegativeExamples = ["sparkpost_key={hex:10}"],
        },
        new()
        {
            Id = "mailersend-api-token",
            Title = "MailerSend API token",
            Pattern = Token(@"mlsn\.[a-f0-9]{64}"),
            Severity = Severity.Critical,
            Impact = "Sends mail and reads recipients.",
            Revoke = "Delete the key in the provider's dashboard, create one limited to sending, and check what was sent.",
            PositiveExamples = ["MAILERSEND_API_KEY=mlsn.{hex:64}"],
            NegativeExamples = ["mlsn.{hex:12}"],
        },
        new()
        {
            Id = "mailerlite-api-key",
            Title = "MailerLite API key",
            Pattern = Assigned("mailerlite", "[a-f0-9]{32}"),
            Impact = "Reads and changes subscribers and campaigns.",
            Revoke = "Delete the key in the provider's dashboard, create one limited to sending, and check what was sent.",
            PositiveExamples = ["MAILERLITE_API_KEY={hex:32}"],
            NegativeExamples = ["mailerlite_key={hex:9}"],
        },
        new()
        {
            Id = "klaviyo-api-key",
            Title = "Klaviyo private API key",
            Pattern = Token("pk_[a-f0-9]{34}"),
            Impact = "Reads and changes profiles and sends campaigns.",
            Revoke = "Delete the key in the provider's dashboard, create one limited to sending, and check what was sent.",
            PositiveExamples = ["KLAVIYO_PRIVATE_KEY=pk_{hex:34}"],
            NegativeExamples = ["pk_{hex:12}"],
        },
        new()
        {
            Id = "customerio-api-key",
            Title = "Customer.io API key",
            Pattern = Assigned("customer_?io", "key|token|secret", "[a-f0-9]{20}|[a-f0-9]{32}"),
            Impact = "Reads and changes people and triggers messages.",
            Revoke = "Delete the key in the provider's dashboard, create one limited to sending, and check what was sent.",
            PositiveExamples = ["CUSTOMERIO_API_KEY={hex:32}"],
            NegativeExamples = ["customerio_key={hex:8}"],
        },
        new()
        {
            Id = "loops-api-key",
            Title = "Loops API key",
            Pattern = Assigned("loops", "key|token", "[a-f0-9]{32}"),
            Impact = "Reads and changes contacts and sends mail.",
            Revoke = "Delete the key in the provider's dashboard, create one limited to sending, and check what was sent.",
            PositiveExamples = ["LOOPS_API_KEY={hex:32}"],
            NegativeExamples = ["loops_key={hex:8}"],
        },
        new()
        {
            Id = "convertkit-api-secret",
            Title = "Kit (ConvertKit) API secret",
            Pattern = Assigned("convertkit|kit_?api", "secret|key", "[A-Za-z0-9_-]{43}"),
            Impact = "Reads and changes subscribers.",
            Revoke = "Delete the key in the provider's dashboard, create one limited to sending, and check what was sent.",
            PositiveExamples = ["CONVERTKIT_API_SECRET={base64url:43}"],
            NegativeExamples = ["convertkit_secret_name=kit"],
        },
        new()
        {
            Id = "active-campaign-api-key",
            Title = "ActiveCampaign API key",
            Pattern = Assigned("active_?campaign", "[a-f0-9]{72}"),
            Impact = "Reads and changes contacts and sends campaigns.",
            Revoke = "Delete the key in the provider's dashboard, create one limited to sending, and check what was sent.",
            PositiveExamples = ["ACTIVECAMPAIGN_API_KEY={hex:72}"],
            NegativeExamples = ["activecampaign_key={hex:20}"],
        },
        new()
        {
            Id = "elastic-email-api-key",
            Title = "Elastic Email API key",
            Pattern = Assigned(
                "elastic_?email",
                "[A-F0-9]{96}|[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"
            ),
            Impact = "Sends mail and reads contacts.",
            Revoke = "Delete the key in the provider's dashboard, create one limited to sending, and check what was sent.",
            PositiveExamples = ["ELASTICEMAIL_API_KEY={upper-hex:96}"],
            NegativeExamples = ["elasticemail_key={hex:8}"],
        },
        new()
        {
            Id = "nylas-api-key",
            Title = "Nylas API key",
            Pattern = Token("nyk_v0_[A-Za-z0-9]{64}"),
            Severity = Severity.Critical,
            Impact = "Reads and sends mail of every connected mailbox.",
            Revoke = "Delete the key in the Nylas dashboard and create a new one.",
            PositiveExamples = ["NYLAS_API_KEY=nyk_v0_{base62:64}"],
            NegativeExamples = ["nyk_v0_{base62:12}"],
        },
        new()
        {
            Id = "gmail-app-password",
            Title = "Google account app password",
            Pattern = Assigned("gmail|google_?mail|smtp|email|mail", "pass|pwd", "[a-z]{4} [a-z]{4} [a-z]{4} [a-z]{4}"),
            Severity = Severity.Critical,
            Confidence = Confidence.Medium,
            Impact = "Reads and sends the mailbox of a Google account past its second factor.",
            Revoke = "Remove the app password in the Google account's security settings and use OAuth or a mail service.",
            PositiveExamples = ["GMAIL_APP_PASSWORD=\"{lower:4} {lower:4} {lower:4} {lower:4}\""],
            NegativeExamples = ["smtp_password_hint = \"ask the team lead first\""],
        },
    ];
}
