using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Dependencies;

/// <summary>DEP-6: runtime, base image and CI actions are supported and pinned.</summary>
internal static class SupportJudge
{
    public static Judgement Judge(ApplicationView view)
    {
        var findings = new List<Finding>();
        var evidence = new List<Evidence>();
        RuntimeFindings.Read(view, findings, evidence);
        PinFindings.Images(view, findings, evidence);
        PinFindings.Actions(view, findings, evidence);
        return findings.Count > 0 ? Judgement.Fail([.. findings.DistinctBy(f => (f.RuleId, f.Location, f.Identity))])
            : evidence.Count > 0 ? Judgement.Pass([.. evidence.DistinctBy(e => (e.Statement, e.Location?.Path))])
            : Judgement.Unknown(
                "No version of a runtime, no base image and no CI action is stated in the repository: a version file (.nvmrc, .python-version, global.json) or a Dockerfile would decide it."
            );
    }
}
