using Seatrial.Engine.Assessments;
using Seatrial.Governance.Drift;
using Seatrial.Governance.Locking;

namespace Seatrial.Cli.Running;

/// <summary>Compares the code with <c>seatrial.lock</c>, for the control that asks.</summary>
internal static class LockComparison
{
    private const string Control = "AUZ-5";

    /// <summary>Null where the control is not asked for.</summary>
    public static Func<AssessmentInput, LockState>? For(RunRequest request)
    {
        if (request.Controls is { } chosen && !chosen.Contains(Control))
        {
            return null;
        }

        return input =>
        {
            var (written, problem) = LockSource.Read(request.Path);
            if (written is null)
            {
                return new LockState(Exists: problem is not null, problem, []);
            }

            var current = LockBuilder.Of(input);
            return new LockState(
                Exists: true,
                null,
                written.Digest == current.Digest
                    ? []
                    : [.. ArchitectureDiff.Of(written, current).Select(c => c.Sentence).DefaultIfEmpty("is recorded in another form")]
            );
        };
    }
}
