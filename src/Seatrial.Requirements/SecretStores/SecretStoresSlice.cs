using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Judging;

namespace Seatrial.Requirements.SecretStores;

/// <summary>Which secrets an application uses, where they come from and when they were rotated: SEC-4 and SEC-5.</summary>
public static class SecretStoresSlice
{
    public static RequirementSlice Slice { get; } =
        new()
        {
            Name = "secret-stores",
            Analyzers =
            [
                new SecretToolFileAnalyzer(),
                new EnvironmentFileAnalyzer(),
                new DocumentedSecretAnalyzer(),
                new SecretHandoverAnalyzer(),
                new SecretCommandAnalyzer(),
                new StoreRecordAnalyzer(),
                new PlaceholderAnalyzer(),
                new AppSettingsAnalyzer(),
                new SupabaseConfigAnalyzer(),
            ],
            Judges = [Operation.Judge("SEC-4", StoreJudge.Judge), Operation.Judge("SEC-5", RotationJudge.Judge)],
            Rules = [StoreJudge.LiteralInDeployment, RotationJudge.Overdue],
        };
}
