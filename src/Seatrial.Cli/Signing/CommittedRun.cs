using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Governance.Signoffs;

namespace Seatrial.Cli.Signing;

/// <summary>An assessment of exactly what HEAD has.</summary>
/// <param name="Assessment">What was found.</param>
/// <param name="Commit">Object id of HEAD.</param>
internal sealed record CommittedRun(Assessment Assessment, string Commit)
{
    /// <summary>Null after the sentences about what the user can mend were written to standard error.</summary>
    public static CommittedRun? Run(CommandContext context, RunRequest request)
    {
        if (Problem(request) is { } problem)
        {
            context.Reject(problem);
            return null;
        }

        return AssessmentRun.Run(context, request) is { } assessment ? new CommittedRun(assessment, assessment.Repository.Commit!) : null;
    }

    private static string? Problem(RunRequest request)
    {
        var opened = Workspace.Open(request.Path, WorkspaceOptions.Default, CancellationToken.None);
        if (!opened.IsOpen)
        {
            return opened.Problem;
        }

        using var workspace = opened.Workspace;
        if (!workspace.Repository.IsGit || workspace.Repository.Commit is null)
        {
            return $"'{request.Path}' is in no git repository with a commit: what is signed is a commit.";
        }

        string? changed = UncommittedChange.First(workspace, SignoffFiles.IsRecord, out string? problem);
        return problem is not null ? $"{problem}."
            : changed is not null ? $"'{changed}' is not as HEAD has it: what is signed is a commit, so commit or stash first."
            : null;
    }
}
