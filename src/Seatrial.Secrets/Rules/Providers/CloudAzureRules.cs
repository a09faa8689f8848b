using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of Microsoft Azure; many carry a signature of four characters that names the issuing service.</summary>
internal static class CloudAzureRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "azure-annotated-key",
            Title = "Azure resource key (common annotated form)",
            Pattern = Token("[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9][A-L][A-Za-z0-9]{16}[A-Za-z][A-Za-z0-9]{7}(?:[A-Za-z0-9]{2}==)?"),
            Severity = Severity.Critical,
            Judge = AzureAnnotatedKey.Judge,
            Impact =
                "Has full access to the Azure resource that issued it, such as an OpenAI deployment, a search service or a DevOps "
                + "organisation.",
            Revoke =
                "Regenerate the key of that resource in the Azure portal, update what uses it from Key Vault, and prefer a managed "
                + "identity.",
            PositiveExamples = ["AZURE_OPENAI_API_KEY={azure-annotated:ACOG}", "AZURE_DEVOPS_EXT_PAT={azure-annotated:AZDO}"],
            NegativeExamples = ["{base62:52}JQQJ99{base62:5}"],
        },
        new()
        {
            Id = "azure-storage-key",
            Title = "Azure Storage account key",
            Pattern = @"(?P<name>AccountKey)[""\']?\s{0,3}[=:]\s{0,3}[""\']?(?P<secret>[A-Za-z0-9+/]{86}==)",
            Severity = Severity.Critical,
            Impact = "Reads, writes and deletes everything in the storage account.",
            Revoke = "Rotate the account's keys one after the other, and prefer Entra ID roles over shared keys.",
            PositiveExamples = ["DefaultEndpointsProtocol=https;AccountName=shop;AccountKey={base64:86}==;EndpointSuffix=core.windows.net"],
            NegativeExamples = ["AccountKey={base64:30}=="],
        },
        new()
        {
            Id = "azure-storage-signed-key",
            Title = "Azure Storage account key with signature",
            Pattern = Base64Token(@"[A-Za-z0-9+/]{76}\+ASt[A-Za-z0-9+/]{5}[AQgw]=="),
            Severity = Severity.Critical,
            Judge = AzureSignedKey.Judge,
            Impact = "Reads, writes and deletes everything in the storage account.",
            Revoke = "Rotate the account's keys one after the other, and prefer Entra ID roles over shared keys.",
            PositiveExamples = ["key: \"{base64:76}+ASt{base64:5}A==\""],
            NegativeExamples = ["{base64:20}+ASt{base64:5}A=="],
        },
        new()
        {
            Id = "azure-cosmos-key",
            Title = "Azure Cosmos DB key",
            Pattern = Base64Token("[A-Za-z0-9+/]{76}ACDb[A-Za-z0-9+/]{5}[AQgw]=="),
            Severity = Severity.Critical,
            Judge = AzureSignedKey.Judge,
            Impact = "Reads and writes every database of the Cosmos account.",
            Revoke =
                "Regenerate the key of that resource in the Azure portal, update what uses it from Key Vault, and prefer a managed "
                + "identity.",
            PositiveExamples = ["COSMOS_KEY={base64:76}ACDb{base64:5}Q=="],
            NegativeExamples = ["{base64:20}ACDb{base64:5}Q=="],
        },
        new()
        {
            Id = "azure-batch-key",
            Title = "Azure Batch account key",
            Pattern = Base64Token(@"[A-Za-z0-9+/]{76}\+ABa[A-Za-z0-9+/]{5}[AQgw]=="),
            Judge = AzureSignedKey.Judge,
            Impact = "Runs jobs on the Batch account.",
            Revoke =
                "Regenerate the key of that resource in the Azure portal, update what uses it from Key Vault, and prefer a managed "
                + "identity.",
            PositiveExamples = ["BATCH_KEY={base64:76}+ABa{base64:5}g=="],
            NegativeExamples = ["{base64:20}+ABa{base64:5}g=="],
        },
        new()
        {
            Id = "azure-messaging-key",
            Title = "Azure Service Bus, Event Hubs or Relay key",
            Pattern = Base64Token(@"[A-Za-z0-9+/]{33}\+(?:ASb|AEh|ARm)[A-P][A-Za-z0-9+/]{5}="),
            Severity = Severity.Critical,
            Judge = AzureSignedKey.Judge,
            Impact = "Sends and receives messages in the namespace, and may manage it.",
            Revoke =
                "Regenerate the key of that resource in the Azure portal, update what uses it from Key Vault, and prefer a managed "
                + "identity.",
            PositiveExamples =
            [
                "Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={base64:33}+ASbC{base64:5}=",
            ],
            NegativeExamples = ["{base64:10}+ASbC{base64:5}="],
        },
        new()
        {
            Id = "azure-shared-access-key",
            Title = "Azure shared access key",
            Pattern =
                @"(?P<name>SharedAccessKey)\s{0,3}=\s{0,3}(?P<secret>[A-Za-z0-9+/]{33}(?:[B-Za-z0-9/][A-Za-z0-9+/]|\+[B-Za-z0-9+/]|A[A-HJ-Za-z0-9+/])[A-Za-z0-9+/]{8}=)",
            Impact = "Sends and receives messages or device data in the namespace.",
            Revoke =
                "Regenerate the key of that resource in the Azure portal, update what uses it from Key Vault, and prefer a managed "
                + "identity.",
            PositiveExamples = ["HostName=plant.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey={base64:33}0{base64:9}="],
            NegativeExamples = ["SharedAccessKey={base64:12}="],
        },
        new()
        {
            Id = "azure-iot-key",
            Title = "Azure IoT Hub key with signature",
            Pattern = Base64Token("[A-Za-z0-9+/]{33}AIoT[A-P][A-Za-z0-9+/]{5}="),
            Judge = AzureSignedKey.Judge,
            Impact = "Acts as the hub's owner or as a device.",
            Revoke =
                "Regenerate the key of that resource in the Azure portal, update what uses it from Key Vault, and prefer a managed "
                + "identity.",
            PositiveExamples = ["key={base64:33}AIoTB{base64:5}="],
            NegativeExamples = ["{base64:10}AIoTB{base64:5}="],
        },
        new()
        {
            Id = "azure-function-key",
            Title = "Azure Functions key",
            Pattern = UrlToken("[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{5}[AQgw]=="),
            Judge = AzureSignedKey.Judge,
            Impact = "Calls the functions of the app, with a master key also its administration.",
            Revoke = "Renew the key under app keys of the function app, and put real authentication before it.",
            PositiveExamples = ["https://shop.azurewebsites.net/api/orders?code={base64url:44}AzFu{base64url:5}A=="],
            NegativeExamples = ["{base64url:10}AzFu{base64url:5}A=="],
        },
        new()
        {
            Id = "azure-search-key",
            Title = "Azure AI Search key",
            Pattern = Token("[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}"),
            Judge = AzureSignedKey.Judge,
            Impact = "Queries the indexes, with an admin key also changes them.",
            Revoke =
                "Regenerate the key of that resource in the Azure portal, update what uses it from Key Vault, and prefer a managed "
                + "identity.",
            PositiveExamples = ["SEARCH_ADMIN_KEY={base62:42}AzSeB{base62:5}"],
            NegativeExamples = ["{base62:12}AzSeB{base62:5}"],
        },
        new()
        {
            Id = "azure-cache-key",
            Title = "Azure Cache for Redis key",
            Pattern = Base64Token("[A-Za-z0-9]{33}AzCa[A-P][A-Za-z0-9]{5}="),
            Judge = AzureSignedKey.Judge,
            Impact = "Reads and writes everything in the cache.",
            Revoke =
                "Regenerate the key of that resource in the Azure portal, update what uses it from Key Vault, and prefer a managed "
                + "identity.",
            PositiveExamples = ["REDIS_KEY={base62:33}AzCaC{base62:5}="],
            NegativeExamples = ["{base62:10}AzCaC{base62:5}="],
        },
        new()
        {
            Id = "azure-container-registry-key",
            Title = "Azure Container Registry password",
            Pattern = Base64Token(@"[A-Za-z0-9+/]{42}\+ACR[A-D][A-Za-z0-9+/]{5}"),
            Severity = Severity.Critical,
            Judge = AzureSignedKey.Judge,
            Impact = "Pulls and pushes container images.",
            Revoke = "Regenerate the password under access keys of the registry, and turn the admin user off.",
            PositiveExamples = ["ACR_PASSWORD={base64:42}+ACRD{base64:5}"],
            NegativeExamples = ["{base64:12}+ACRD{base64:5}"],
        },
        new()
        {
            Id = "azure-event-grid-key",
            Title = "Azure Event Grid key",
            Pattern = Base64Token("[A-Za-z0-9]{33}AZEG[A-P][A-Za-z0-9]{5}="),
            Judge = AzureSignedKey.Judge,
            Impact = "Publishes events to the topic.",
            Revoke =
                "Regenerate the key of that resource in the Azure portal, update what uses it from Key Vault, and prefer a managed "
                + "identity.",
            PositiveExamples = ["EVENTGRID_KEY={base62:33}AZEGA{base62:5}="],
            NegativeExamples = ["{base62:10}AZEGA{base62:5}="],
        },
        new()
        {
            Id = "azure-ml-web-service-key",
            Title = "Azure Machine Learning classic web service key",
            Pattern = Base64Token(@"[A-Za-z0-9+/]{76}\+AMC[A-Za-z0-9+/]{5}[AQgw]=="),
            Judge = AzureSignedKey.Judge,
            Impact = "Calls the deployed model.",
            Revoke =
                "Regenerate the key of that resource in the Azure portal, update what uses it from Key Vault, and prefer a managed "
                + "identity.",
            PositiveExamples = ["{base64:76}+AMC{base64:5}Q=="],
            NegativeExamples = ["{base64:20}+AMC{base64:5}Q=="],
        },
        new()
        {
            Id = "azure-api-management-key",
            Title = "Azure API Management key",
            Pattern = Base64Token("[A-Za-z0-9+/]{76}APIM[A-Za-z0-9+/]{5}[AQgw]=="),
            Judge = AzureSignedKey.Judge,
            Impact = "Administers or calls the APIs behind the gateway.",
            Revoke =
                "Regenerate the key of that resource in the Azure portal, update what uses it from Key Vault, and prefer a managed "
                + "identity.",
            PositiveExamples = ["{base64:76}APIM{base64:5}A=="],
            NegativeExamples = ["{base64:20}APIM{base64:5}A=="],
        },
    ];
}
