using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Running;
using Seatrial.Engine.Assessments;
using Seatrial.Governance.Locking;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Signing;

/// <summary>What a commit has: its security architecture, and the credentials in its files by fingerprint.</summary>
internal sealed record CommitArchitecture(ArchitectureLock? Lock, IReadOnlySet<string> Credentials, string? Problem)
{
    private const string CredentialControl = "SEC-1";

    /// <summary>Reads it from git's objects.</summary>
    public static CommitArchitecture Read(CommandContext context, string folder, string commit, DateOnly day)
    {
        var request = new RunRequest
        {
            Path = folder,
            AsOf = day,
            Threads = Environment.ProcessorCount,
            Outputs = new OutputPlan([]),
            Color = ColorChoice.Never,
        };
        var check = AssessmentRun.WithStore(AssessmentRun.Request(request, progress: null), request, context) with
        {
            Revision = new RevisionChoice(commit, IsBase: false, HasOwnSettings: true),
            CompareLock = null,
        };
        var (input, problems) = CheckRun.Read(check, CancellationToken.None);
        if (input is null)
        {
            return new CommitArchitecture(null, new HashSet<string>(), string.Join(' ', problems));
        }

        var assessment = Assessor.Assess(input);
        return new CommitArchitecture(
            LockBuilder.Of(input),
            assessment
                .NewFindings.Where(f => f.Finding.ControlId == CredentialControl)
                .Select(f => f.Finding.Fingerprint)
                .ToHashSet(StringComparer.Ordinal),
            null
        );
    }
}
