using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of Microsoft Azure that carry no signature of a service.</summary>
internal static class CloudAzureUnsignedRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "azure-entra-client-secret",
            Title = "Microsoft Entra application secret",
            Pattern = "(?:^|[^A-Za-z0-9_~.-])(?P<secret>[A-Za-z0-9_~.]{3}[78]Q~[A-Za-z0-9_~.-]{31,34})(?:[^A-Za-z0-9_~.-]|$)",
            Severity = Severity.Critical,
            Impact = "Acts as the application in the tenant, with every permission that was consented.",
            Revoke =
                "Delete the client secret under certificates and secrets of the app registration; prefer a certificate or a "
                + "federated credential.",
            PositiveExamples = ["AZURE_CLIENT_SECRET={base62:3}8Q~{base62:34}"],
            NegativeExamples = ["{base62:3}8Q~{base62:10}"],
        },
        new()
        {
            Id = "azure-sas-signature",
            Title = "Azure shared access signature",
            Pattern =
                @"[?&](?:sv|se|sp|sr|st|ss|srt|spr)=[^\s""\'`<>]{10,300}[?&;](?P<name>sig)=(?P<secret>[A-Za-z0-9%+/]{40,64}(?:=|%3[Dd]))",
            Judge = SharedAccessSignature.Judge,
            Impact = "Reads or writes the storage resource until the signature expires.",
            Revoke =
                "Rotate the account key that signed it or remove its stored access policy, and issue short-lived user delegation "
                + "signatures.",
            PositiveExamples =
            [
                "https://shop.blob.core.windows.net/f?sv=2023-11-03&se=2030-01-01T00%3A00%3A00Z&sr=c&sp=rl&sig={base62:43}%3D",
            ],
            NegativeExamples =
            [
                "?sv=2023-11-03&sr=c&sp=rl&sig=placeholder",
                "?st=2024-01-31T09%3A00Z&se=2024-02-01T09%3A00Z&sp=r&sv=2023-11-03&sr=b&sig={base62:43}%3D",
            ],
        },
        new()
        {
            Id = "azure-log-analytics-key",
            Title = "Azure Log Analytics workspace key",
            Pattern = Named("authentication_?id|workspace_?key", "[A-Za-z0-9+/]{86}=="),
            Impact = "Writes records of any kind into the workspace, where they are billed and where alarms and evidence are.",
            Revoke =
                "Regenerate the key of the workspace in the Azure portal (Agents), update what uses it, and prefer the ingestion of logs with "
                + "Microsoft Entra ID.",
            PositiveExamples =
            [
                "{{\"workspaceId\": \"{uuid:}\", \"authenticationId\": \"{base64:86}==\"}}",
                "LOG_WORKSPACE_KEY={base64:86}==",
            ],
            NegativeExamples = ["authenticationId: {uuid:}", "{{\"authenticationId\": \"{base64:40}==\"}}"],
        },
        new()
        {
            Id = "azure-openai-key",
            Title = "Azure OpenAI or Cognitive Services key",
            Pattern = Assigned(
                "azure_?.{0,3}(?:openai|cognitive|speech|translator|vision|ai)|ocp-apim-subscription|(?:speech|translator|openai)_?azure",
                "key|secret",
                "[a-f0-9]{32}"
            ),
            Impact = "Calls the models of the resource on the account's bill.",
            Revoke =
                "Regenerate the key of that resource in the Azure portal, update what uses it from Key Vault, and prefer a managed "
                + "identity.",
            PositiveExamples = ["AZURE_OPENAI_API_KEY=\"{hex:32}\"", "Ocp-Apim-Subscription-Key: {hex:32}"],
            NegativeExamples = ["azure_openai_deployment: {hex:32}"],
        },
        new()
        {
            Id = "azure-web-pubsub-key",
            Title = "Azure SignalR or Web PubSub access key",
            Pattern = @"(?i:signalr|webpubsub)[^\s""\'`]{0,80};(?P<name>AccessKey)=(?P<secret>[A-Za-z0-9+/]{43}=)",
            Impact = "Connects as the server and sends messages to every client.",
            Revoke =
                "Regenerate the key of that resource in the Azure portal, update what uses it from Key Vault, and prefer a managed "
                + "identity.",
            PositiveExamples = ["Endpoint=https://shop.service.signalr.net;AccessKey={base64:43}=;Version=1.0;"],
            NegativeExamples = ["Endpoint=https://shop.service.signalr.net;AccessKey=<key>;"],
        },
        new()
        {
            Id = "azure-app-configuration-key",
            Title = "Azure App Configuration connection secret",
            Pattern = @"azconfig\.io;Id=[^;\s""]{4,80};(?P<name>Secret)=(?P<secret>[A-Za-z0-9+/]{40,90}={0,2})",
            Impact = "Reads, and with a read-write key changes, the application's settings.",
            Revoke =
                "Regenerate the key of that resource in the Azure portal, update what uses it from Key Vault, and prefer a managed "
                + "identity.",
            PositiveExamples = ["Endpoint=https://shop.azconfig.io;Id=x1-l0-s0:{base62:20};Secret={base64:43}="],
            NegativeExamples = ["Endpoint=https://shop.azconfig.io;Id=x1-l0-s0:{base62:20};Secret=<secret>"],
        },
        new()
        {
            Id = "azure-publish-profile-password",
            Title = "Azure App Service publishing password",
            Pattern = @"\buserPWD=""(?P<secret>[A-Za-z0-9]{60})""",
            Severity = Severity.Critical,
            Impact = "Deploys code to the app and reads its files.",
            Revoke = "Reset the publish profile of the app, and turn basic authentication off.",
            PositiveExamples = ["<publishProfile userName=\"$shop\" userPWD=\"{base62:60}\" />"],
            NegativeExamples = ["userPWD=\"{base62:20}\""],
        },
    ];
}
