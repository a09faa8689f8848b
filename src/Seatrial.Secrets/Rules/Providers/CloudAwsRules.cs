using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of Amazon Web Services.</summary>
internal static class CloudAwsRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "aws-access-key-id",
            Title = "AWS access key id",
            Pattern = Token("(?:AKIA|ABIA|ACCA)[A-Z2-7]{16}"),
            Severity = Severity.High,
            Judge = AwsAccessKeyId.Judge,
            Impact = "Together with its secret key it acts as an IAM user on the account.",
            Revoke =
                "In IAM deactivate the access key, watch for what breaks, delete it, and use a role or short-lived credentials "
                + "instead.",
            PositiveExamples = ["AWS_ACCESS_KEY_ID=AKIA{base32:16}"],
            NegativeExamples = ["AKIA{base32:8}", "AKIA{base32:9}EXAMPLE"],
        },
        new()
        {
            Id = "aws-temporary-access-key-id",
            Title = "AWS temporary access key id",
            Pattern = Token("ASIA[A-Z2-7]{16}"),
            Severity = Severity.Medium,
            Judge = AwsAccessKeyId.Judge,
            Impact = "Together with its secret key and session token it acts as a role until it expires.",
            Revoke = "Revoke the role's active sessions in IAM and find out how they were written down.",
            PositiveExamples = ["aws_access_key_id = ASIA{base32:16}"],
            NegativeExamples = ["ASIA{base32:8}"],
        },
        new()
        {
            Id = "aws-secret-access-key",
            Title = "AWS secret access key",
            Pattern = Named("aws[_ ]?(?:secret|sk)(?: access)?(?: key)?|secret[_ ]?access[_ ]?key|aws_?.{0,10}secret", "[A-Za-z0-9/+]{40}"),
            Severity = Severity.Critical,
            Judge = AwsSecretKey.Judge,
            Impact = "Together with its access key id it acts as an IAM user on the account.",
            Revoke =
                "In IAM deactivate the access key, watch for what breaks, delete it, and use a role or short-lived credentials "
                + "instead.",
            PositiveExamples =
            [
                "AWS_SECRET_ACCESS_KEY={base64:40}",
                "secretAccessKey: \"{base64:40}\"",
                "aws_secret_access_key = {base64:40}",
                "- AWS Secret Access Key: `{base64:40}`",
            ],
            NegativeExamples = ["AWS_SECRET_ACCESS_KEY=${{AWS_SECRET}}", "aws_secret_commit = {hex:40}"],
        },
        new()
        {
            Id = "aws-secret-key-beside-id",
            Title = "AWS secret access key beside its id",
            Pattern = @"\b(?:AKIA|ASIA)[A-Z2-7]{16}\b[""'`]?[\s,:;|]{1,20}[""'`]?(?P<secret>[A-Za-z0-9/+]{40})(?:[^A-Za-z0-9+/=]|$)",
            Severity = Severity.Critical,
            Judge = AwsSecretKey.Judge,
            Impact = "Together with the access key id before it, it acts as an IAM user on the account.",
            Revoke =
                "In IAM deactivate the access key, watch for what breaks, delete it, and use a role or short-lived credentials "
                + "instead.",
            PositiveExamples = ["connect(\"AKIA{base32:16}\", \"{base64:40}\")"],
            NegativeExamples = ["connect(\"AKIA{base32:16}\", \"{base64:20}\")"],
        },
        new()
        {
            Id = "aws-session-token",
            Title = "AWS session token",
            Pattern = Named("aws_?session_?token|x-amz-security-token|sessionToken", "(?:FwoG|IQoJ)[A-Za-z0-9+/=%]{200,2000}"),
            Severity = Severity.Medium,
            Judge = (in candidate) =>
                SignedAddresses.HoldToken(candidate)
                    ? CandidateVerdict.Dismiss(SignedAddresses.TokenReason)
                    : CandidateVerdict.Report(Confidence.High, ""),
            Impact = "Together with temporary keys it acts as a role until it expires.",
            Revoke = "Revoke the role's active sessions in IAM and find out how they were written down.",
            PositiveExamples = ["AWS_SESSION_TOKEN=IQoJb3JpZ2lu{base64:300}"],
            NegativeExamples =
            [
                "AWS_SESSION_TOKEN=IQoJ{base64:40}",
                "https://b.s3.amazonaws.com/a?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Security-Token=IQoJb3JpZ2lu{base62:300}&X-Amz-Expires=60",
            ],
        },
        new()
        {
            Id = "aws-bedrock-api-key",
            Title = "Amazon Bedrock API key",
            Pattern = Base64Token("ABSK[A-Za-z0-9+/]{109,269}={0,2}"),
            Severity = Severity.Critical,
            Impact = "Invokes models on the account's bill until it is deleted.",
            Revoke = "Delete the service-specific credential of the IAM user, and check model use.",
            PositiveExamples = ["AWS_BEARER_TOKEN_BEDROCK=ABSK{base64:128}"],
            NegativeExamples = ["ABSK{base64:20}"],
        },
        new()
        {
            Id = "aws-bedrock-short-lived-key",
            Title = "Amazon Bedrock short-lived API key",
            Pattern = Token("bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/=]{100,2000}"),
            Impact = "Invokes models on the account's bill for up to twelve hours.",
            Revoke = "Revoke the sessions of the role that signed it, and check model use.",
            PositiveExamples = ["bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t{base62:200}"],
            NegativeExamples = ["bedrock-api-key-{base62:20}"],
        },
        new()
        {
            Id = "aws-appsync-key",
            Title = "AWS AppSync API key",
            Pattern = Token("da2-[a-z0-9]{26}"),
            Severity = Severity.Medium,
            Impact = "Calls every GraphQL field that accepts API keys.",
            Revoke = "Delete the key in AppSync and create one with a short life, or use another kind of authorization.",
            PositiveExamples = ["x-api-key: da2-{alnum:26}"],
            NegativeExamples = ["da2-{alnum:12}"],
        },
        new()
        {
            Id = "aws-mws-token",
            Title = "Amazon Marketplace Web Service token",
            Pattern = Token(@"amzn\.mws\.[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}"),
            Impact = "Acts for a seller on Amazon's marketplace.",
            Revoke = "Revoke the developer's authorisation in Seller Central.",
            PositiveExamples = ["MWS_AUTH_TOKEN=amzn.mws.{uuid}"],
            NegativeExamples = ["amzn.mws.{hex:8}"],
        },
        new()
        {
            Id = "aws-lwa-client-secret",
            Title = "Login with Amazon client secret",
            Pattern = Token(@"amzn1\.oa2-cs\.v1\.[a-f0-9]{64}"),
            Impact = "Acts as the registered application towards Amazon's sign-in and selling APIs.",
            Revoke = "Rotate the secret of the application in the developer console.",
            PositiveExamples = ["LWA_CLIENT_SECRET=amzn1.oa2-cs.v1.{hex:64}"],
            NegativeExamples = ["amzn1.oa2-cs.v1.{hex:10}"],
        },
        new()
        {
            Id = "aws-ses-smtp-password",
            Title = "Amazon SES SMTP password",
            Pattern = Assigned("ses_?smtp|aws_?ses|amazonses", "passw|secret", "B[A-Za-z0-9+/]{43}"),
            Impact = "Sends mail in the name of the account's verified domains.",
            Revoke = "Delete the IAM user behind the SMTP credentials and create new ones.",
            PositiveExamples = ["SES_SMTP_PASSWORD=B{base64:43}"],
            NegativeExamples = ["ses_smtp_host=email-smtp.eu-west-1.amazonaws.com"],
        },
        new()
        {
            Id = "aws-rds-master-password",
            Title = "Master password of a database in infrastructure code",
            Pattern =
                @"(?P<name>\b(?:master_password|MasterUserPassword|masterUserPassword))[""\']?\s{0,20}[:=]\s{0,5}[""\'](?P<secret>[!#-&(-~]{8,60})[""\']",
            Confidence = Confidence.Medium,
            Judge = MasterPassword.Judge,
            Impact = "Administers the database cluster.",
            Revoke = "Change the master password, keep it in Secrets Manager and let the infrastructure code refer to it.",
            PositiveExamples = ["master_password = \"{base62:18}\""],
            NegativeExamples = ["master_password = var.db_password", "\"MasterUserPassword\": \"mynewpassword\""],
        },
    ];
}
