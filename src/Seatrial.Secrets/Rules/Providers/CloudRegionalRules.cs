using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of further clouds, hosters and content networks.</summary>
internal static class CloudRegionalRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "alibaba-access-key-id",
            Title = "Alibaba Cloud access key id",
            Pattern = Token("LTAI[A-Za-z0-9]{17,24}"),
            Confidence = Confidence.Medium,
            Judge = (in candidate) =>
                SignedAddresses.Name(candidate)
                    ? CandidateVerdict.Dismiss(SignedAddresses.Reason)
                    : CandidateVerdict.Report(Confidence.Medium, ""),
            Impact = "Together with its secret it acts as a user of the Alibaba Cloud account.",
            Revoke = "Delete the key in the provider's console, check the account's activity, and create one with the least permissions.",
            PositiveExamples = ["ALIBABA_ACCESS_KEY_ID=LTAI5t{base62:18}"],
            NegativeExamples = ["LTAI{base62:6}", "https://b.oss.aliyuncs.com/a?Expires=1&OSSAccessKeyId=LTAI5t{base62:18}&Signature=x"],
        },
        new()
        {
            Id = "alibaba-secret-key",
            Title = "Alibaba Cloud access key secret",
            Pattern = Assigned(@"ali(?:baba|yun)|oss_access|\baccess_?key_?secret", "secret|key", "[A-Za-z0-9]{30}"),
            Severity = Severity.Critical,
            Impact = "Together with its id it acts as a user of the Alibaba Cloud account.",
            Revoke = "Delete the key in the provider's console, check the account's activity, and create one with the least permissions.",
            PositiveExamples = ["ALIYUN_ACCESS_KEY_SECRET={base62:30}"],
            NegativeExamples = ["aliyun_region_key=cn-hangzhou"],
        },
        new()
        {
            Id = "tencent-secret-id",
            Title = "Tencent Cloud secret id",
            Pattern = Token("AKID[A-Za-z0-9]{32}"),
            Confidence = Confidence.Medium,
            Impact = "Together with its secret key it acts as a user of the Tencent Cloud account.",
            Revoke = "Delete the key in the provider's console, check the account's activity, and create one with the least permissions.",
            PositiveExamples = ["TENCENTCLOUD_SECRET_ID=AKID{base62:32}"],
            NegativeExamples = ["AKID{base62:12}"],
        },
        new()
        {
            Id = "tencent-secret-key",
            Title = "Tencent Cloud secret key",
            Pattern = Assigned("tencent(?:cloud)?|qcloud|cos_secret", "secret_?key|key", "[A-Za-z0-9]{32}"),
            Severity = Severity.Critical,
            Impact = "Together with its id it acts as a user of the Tencent Cloud account.",
            Revoke = "Delete the key in the provider's console, check the account's activity, and create one with the least permissions.",
            PositiveExamples = ["TENCENTCLOUD_SECRET_KEY={base62:32}"],
            NegativeExamples = ["tencent_key_region = ap-guangzhou"],
        },
        new()
        {
            Id = "yandex-cloud-api-key",
            Title = "Yandex Cloud API key",
            Pattern = UrlToken("AQVN[A-Za-z0-9_-]{35,38}"),
            Impact = "Acts as a service account of Yandex Cloud.",
            Revoke = "Delete the key in the provider's console, check the account's activity, and create one with the least permissions.",
            PositiveExamples = ["YC_API_KEY=AQVN{base64url:36}"],
            NegativeExamples = ["AQVN{base62:9}"],
        },
        new()
        {
            Id = "yandex-cloud-iam-token",
            Title = "Yandex Cloud IAM token",
            Pattern = UrlToken(@"t1\.[A-Za-z0-9_-]{60,1000}={0,2}\.[A-Za-z0-9_-]{86}={0,2}"),
            Impact = "Acts as a user or service account for up to twelve hours.",
            Revoke = "Revoke the token, rotate the key of the account behind it and find out how it was written down.",
            PositiveExamples = ["YC_TOKEN=t1.{base64url:120}.{base64url:86}"],
            NegativeExamples = ["t1.{base64url:12}.{base64url:12}"],
        },
        new()
        {
            Id = "yandex-static-key",
            Title = "Yandex Cloud static access key",
            Pattern = UrlToken("YC[A-Za-z0-9_-]{38}"),
            Confidence = Confidence.Medium,
            Impact = "Reads and writes object storage as a service account.",
            Revoke = "Delete the key in the provider's console, check the account's activity, and create one with the least permissions.",
            PositiveExamples = ["secret_key = \"YC{base62:38}\""],
            NegativeExamples = ["YC{base62:12}"],
        },
        new()
        {
            Id = "ibm-cloud-api-key",
            Title = "IBM Cloud API key",
            Pattern = Assigned("ibm|bluemix|watson", "key|token|secret", "[A-Za-z0-9_-]{44}"),
            Severity = Severity.Critical,
            Impact = "Acts as its owner or service id on the IBM Cloud account.",
            Revoke = "Delete the key in the provider's console, check the account's activity, and create one with the least permissions.",
            PositiveExamples = ["IBM_CLOUD_API_KEY={base62:44}"],
            NegativeExamples = ["ibm_key_name = backups-of-the-shop"],
        },
        new()
        {
            Id = "oracle-cloud-auth-token",
            Title = "Oracle Cloud auth token or customer secret key",
            Pattern = Assigned("oci_|oracle_?cloud", "token|secret", "[A-Za-z0-9+/]{43}="),
            Impact = "Signs in to object storage or the registry of the tenancy.",
            Revoke = "Delete the key in the provider's console, check the account's activity, and create one with the least permissions.",
            PositiveExamples = ["OCI_CUSTOMER_SECRET=\"{base64:43}=\""],
            NegativeExamples = ["oci_token_file = ~/.oci/token"],
        },
        new()
        {
            Id = "linode-api-token",
            Title = "Linode API token",
            Pattern = Assigned("linode|akamai_?cloud", "token|key|secret", "[a-f0-9]{64}"),
            Severity = Severity.Critical,
            Impact = "Creates, reads and destroys the account's machines.",
            Revoke = "Delete the key in the provider's console, check the account's activity, and create one with the least permissions.",
            PositiveExamples = ["LINODE_TOKEN={hex:64}"],
            NegativeExamples = ["linode_token={hex:20}"],
        },
        new()
        {
            Id = "vultr-api-key",
            Title = "Vultr API key",
            Pattern = Assigned("vultr", "[A-Z0-9]{36}"),
            Severity = Severity.Critical,
            Impact = "Creates, reads and destroys the account's machines.",
            Revoke = "Delete the key in the provider's console, check the account's activity, and create one with the least permissions.",
            PositiveExamples = ["VULTR_API_KEY={upper-alnum:36}"],
            NegativeExamples = ["vultr_key=my-ssh-key"],
        },
        new()
        {
            Id = "hetzner-api-token",
            Title = "Hetzner Cloud API token",
            Pattern = Assigned("hcloud|hetzner", "[A-Za-z0-9]{64}"),
            Severity = Severity.Critical,
            Impact = "Creates, reads and destroys the project's machines.",
            Revoke = "Delete the key in the provider's console, check the account's activity, and create one with the least permissions.",
            PositiveExamples = ["HCLOUD_TOKEN={base62:64}"],
            NegativeExamples = ["hcloud_token=$HCLOUD_TOKEN"],
        },
        new()
        {
            Id = "scaleway-secret-key",
            Title = "Scaleway secret key",
            Pattern = Assigned(
                "scw_|scaleway",
                "secret|token",
                "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"
            ),
            Severity = Severity.Critical,
            Impact = "Acts as an application or user of the Scaleway organisation.",
            Revoke = "Delete the key in the provider's console, check the account's activity, and create one with the least permissions.",
            PositiveExamples = ["SCW_SECRET_KEY={uuid}"],
            NegativeExamples = ["SCW_DEFAULT_PROJECT_ID={uuid}"],
        },
        new()
        {
            Id = "ovh-application-secret",
            Title = "OVHcloud application secret or consumer key",
            Pattern = Assigned("ovh", "secret|consumer_?key", "[A-Za-z0-9]{32}"),
            Impact = "Calls the OVHcloud API for the account.",
            Revoke = "Delete the key in the provider's console, check the account's activity, and create one with the least permissions.",
            PositiveExamples = ["OVH_APPLICATION_SECRET={base62:32}"],
            NegativeExamples = ["ovh_secret=vault:ovh"],
        },
        new()
        {
            Id = "exoscale-api-secret",
            Title = "Exoscale API secret",
            Pattern = Assigned("exoscale", "secret", "[A-Za-z0-9_-]{43}"),
            Impact = "Acts on the Exoscale organisation within its role.",
            Revoke = "Delete the key in the provider's console, check the account's activity, and create one with the least permissions.",
            PositiveExamples = ["EXOSCALE_API_SECRET={base64url:43}"],
            NegativeExamples = ["exoscale_secret_name=deploy"],
        },
        new()
        {
            Id = "bunny-api-key",
            Title = "bunny.net API key",
            Pattern = Assigned(
                "bunny(?:cdn|net)?",
                "key|token|passw",
                "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}-[a-f0-9]{4}-[a-f0-9]{4}"
            ),
            Impact = "Changes the content network's zones or the files in storage.",
            Revoke = "Delete the key in the provider's console, check the account's activity, and create one with the least permissions.",
            PositiveExamples = ["BUNNY_API_KEY={uuid}"],
            NegativeExamples = ["bunny_key_id = 12"],
        },
    ];
}
