using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Observability;

/// <summary>Reads logging and telemetry of ASP.NET Core's <c>appsettings*.json</c>.</summary>
internal sealed class AppSettingsAnalyzer : IFileAnalyzer
{
    public string Name => "appsettings";

    public bool Accepts(WorkspaceFile file) =>
        file.Name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && file.Extension.SequenceEqual(".json");

    public void Analyze(FileContent content, FactCollector collector)
    {
        var root = collector.ReadJson(content);
        var stage = DeploymentStages.Of(content.File);
        void Add(DocumentMember? member, TelemetryKind kind, string technology)
        {
            if (member is not null)
            {
                collector.Add(new TelemetryFact(new SourceLocation(content.File.Path, member.Line), kind, technology, stage));
            }
        }

        Add(root["Serilog"].Find("WriteTo"), TelemetryKind.StructuredLogging, "Serilog");
        bool json = root["Logging"]["Console"]["FormatterName"].Text is "json" or "Json";
        Add(root.Find("Logging"), json ? TelemetryKind.StructuredLogging : TelemetryKind.Logging, "Microsoft.Extensions.Logging");
        Add(root.Find("ApplicationInsights"), TelemetryKind.Tracing, "Application Insights");
        Add(root.Find("Sentry"), TelemetryKind.ErrorTracking, "Sentry");
    }
}
