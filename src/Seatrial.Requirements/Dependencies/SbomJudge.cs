using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies;

/// <summary>DEP-5: an SBOM is produced at build.</summary>
internal static class SbomJudge
{
    public static Judgement Judge(ApplicationView view)
    {
        var steps = view.Facts.Of<CiStepFact>();
        var sboms = steps.Where(s => s.Purpose == CiPurpose.Sbom).ToList();
        if (sboms.Count > 0)
        {
            return Judgement.Pass([.. sboms.Select(s => new Evidence($"{s.ToolName} writes a bill of materials.", s.Location))]);
        }

        var releases = steps
            .Where(s =>
                s.Purpose == CiPurpose.Release
                && s.System != CiSystem.GitHook
                && DeploymentStages.OfPath(Paths.Name(s.Location.Path)).IsDeployable()
            )
            .ToList();
        if (releases.Count > 0)
        {
            var first = releases[0];
            return Judgement.Fail(
                DependencyRules.NoSbom.Find(
                    first.Location,
                    $"{first.ToolName} ships an artefact and no step of the build writes a bill of materials.",
                    "no sbom"
                ) with
                {
                    RelatedLocations = [.. releases.Skip(1).Take(10).Select(r => r.Location)],
                }
            );
        }

        var workflow = view.Facts.Of<CiWorkflowFact>();
        return workflow.Count > 0
            ? Judgement.Unknown(
                "No step that publishes a release was recognised in the pipelines, so it is not known where what is shipped is built.",
                new Evidence("A pipeline without a release step.", workflow[0].Location)
            )
            : Judgement.Unknown("The build of what is shipped is not in the repository.");
    }
}
