using Seatrial.Cli.Hosting;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Running;

/// <summary>A look at a change of a repository, with its outputs.</summary>
internal static class ChangeReportRun
{
    /// <summary>Runs it.</summary>
    /// <param name="context">The process.</param>
    /// <param name="request">What the user asked for.</param>
    /// <param name="place">What is looked at, as a sentence names it.</param>
    /// <param name="open">Opens the change in a folder.</param>
    public static int Run(CommandContext context, RunRequest request, string place, Func<string, ChangeOptions, ChangeOpenResult> open)
    {
        var outcome = ChangeRun.Run(
            new ChangeRequest
            {
                Path = request.Path,
                ConfigurationPath = request.ConfigurationFile,
                Secrets = request.Secrets,
                Open = options => open(request.Path, options),
                Options = Options(context, request),
                AsOf = request.AsOf,
            }
        );
        foreach (string problem in outcome.Problems)
        {
            context.Reject(problem);
        }

        return outcome.IsAssessed ? ReportRun.Finish(context, request, outcome.Assessment, place) : ExitStatus.Usage;
    }

    /// <summary>Limits and exclusions of the request, and the index and objects that git names while it runs a hook.</summary>
    public static ChangeOptions Options(CommandContext context, RunRequest request) =>
        new()
        {
            Exclude = request.Exclude,
            MaxFileBytes = request.MaxFileBytes ?? WorkspaceOptions.Default.MaxFileBytes,
            IndexFile = context.Variable("GIT_INDEX_FILE") is { Length: > 0 } index ? Path.GetFullPath(index) : null,
            ObjectFolders = ObjectFolders(context),
        };

    /// <summary>
    /// Where git has the objects that this process is to see (git(1), "GIT_OBJECT_DIRECTORY"): while a server's hook is asked about a push,
    /// what is pushed is in quarantine (git-receive-pack(1)).
    /// </summary>
    private static IReadOnlyList<string> ObjectFolders(CommandContext context) =>
        [
            .. new[] { context.Variable("GIT_OBJECT_DIRECTORY") }
                .Concat((context.Variable("GIT_ALTERNATE_OBJECT_DIRECTORIES") ?? "").Split(Path.PathSeparator))
                .Where(f => !string.IsNullOrWhiteSpace(f))
                .Select(f => Path.GetFullPath(f!.Trim('"'))),
        ];
}
