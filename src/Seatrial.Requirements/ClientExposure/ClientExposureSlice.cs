using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>SEC-3: server-side secrets that reach browsers and phones.</summary>
public static class ClientExposureSlice
{
    public static RequirementSlice Slice { get; } =
        new()
        {
            Name = "client-exposure",
            BuildsOn = ["secrets"],
            Analyzers = [new HtmlPageAnalyzer(), new PublicVariableAnalyzer(), new ClientSourceAnalyzer()],
            Judges = [new("SEC-3", ExposureJudge.Judge)],
            Rules = ClientExposureRules.All,
        };
}
