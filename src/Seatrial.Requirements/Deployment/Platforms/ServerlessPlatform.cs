using Seatrial.Engine.Documents;
using Seatrial.Requirements.Deployment.CloudFormation;

namespace Seatrial.Requirements.Deployment.Platforms;

/// <summary><c>serverless.yml</c>: variables from AWS stores, tracing, CORS and the CloudFormation resources in it.</summary>
internal static class ServerlessPlatform
{
    public static void Read(PlatformDocument file)
    {
        foreach (var variable in Variables(file.Root))
        {
            string value = variable.Value.Text ?? "";
            if (value.Contains("${ssm:", StringComparison.Ordinal))
            {
                file.Secret(variable.Line, "AWS Systems Manager Parameter Store");
            }
            else if (value.Contains("secretsmanager", StringComparison.OrdinalIgnoreCase))
            {
                file.Secret(variable.Line, "AWS Secrets Manager");
            }

            file.Setting(SettingTechnology.Environment, variable.Key, value, variable.Line, file.Root["service"].Text ?? "");
        }

        if (file.Root["provider"]["tracing"].Find("lambda") is { } tracing && tracing.Value.Text is "true" or "Active")
        {
            file.Collector.Add(
                new TelemetryFact(file.At(file.Root["provider"]["tracing"].Line), TelemetryKind.Tracing, "AWS X-Ray", file.Stage)
            );
        }

        CloudFormationResources.Read(file.Path, file.Root["resources"]["Resources"], file.Stage, file.Collector);
    }

    private static IEnumerable<DocumentMember> Variables(DocumentNode root) =>
        root["provider"]["environment"].Members.Concat(root["functions"].Members.SelectMany(f => f.Value["environment"].Members));
}
