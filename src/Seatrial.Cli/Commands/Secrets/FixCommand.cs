using System.CommandLine;
using Seatrial.Cli.Fixing;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Running;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Reporting.Text;
using Seatrial.Requirements.Checks;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary><c>seatrial secrets fix</c>: moves literals into the environment, after showing how.</summary>
internal static class FixCommand
{
    private const int MaxFileBytes = 10 << 20;

    public static Command Create(CommandContext context)
    {
        var path = new Argument<string>("PATH")
        {
            Description = "The folder to fix; the current one when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        path.CompletionSources.Add(Completing.Folders);
        var finding = new Option<string>("--finding")
        {
            HelpName = "ID|FILE:LINE",
            Description = "Only this one: the fingerprint of a finding, or its beginning, or its place.",
        };
        var apply = new Option<bool>("--apply") { Description = "Write the changes; without it they are only shown." };
        var command = new DocumentedCommand(
            "fix",
            "Move credentials out of the code into the environment, in the way that the code reads it."
        )
        {
            Examples =
            [
                ("seatrial secrets fix", "show what would change"),
                ("seatrial secrets fix --finding src/db.js:3 --apply", "change one place"),
            ],
            Note =
                $"The values go to {DotEnv.FileName}, which git is told to ignore, the names to {DotEnv.ExampleName}. They stay in git's history: replace them at their issuer as well. "
                + "Exit status: 0 all can be moved, 1 some cannot, 2 wrong use, 74 not written.",
        };
        command.Arguments.Add(path);
        command.Options.Add(finding);
        command.Options.Add(apply);
        command.SetAction(arguments =>
            Run(context, arguments.GetValue(path) ?? ".", arguments.GetValue(finding), arguments.GetValue(apply))
        );
        return command;
    }

    private static int Run(CommandContext context, string path, string? chosen, bool apply)
    {
        using var interruption = new Interruption(context);
        var request = new RunRequest
        {
            Path = path,
            Controls = new HashSet<string>(StringComparer.Ordinal) { "SEC-1" },
            AsOf = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime),
            Threads = Environment.ProcessorCount,
            Outputs = new OutputPlan([]),
            Color = ColorChoice.Never,
            HasProgress = context.ErrorIsTerminal,
        };
        if (AssessmentRun.Run(context, request) is not { } assessment)
        {
            return ExitStatus.Usage;
        }

        var places = assessment
            .Findings.Select(f => f.Finding)
            .SelectMany(f => f.Occurrences.Select(o => (f.Fingerprint, o.Location)).Append((f.Fingerprint, f.Location)))
            .Where(p => IsChosen(p.Fingerprint, p.Location, chosen))
            .Select(p => p.Location)
            .ToHashSet();
        if (chosen is not null && places.Count == 0)
        {
            return context.Reject(
                $"no finding has the fingerprint or the place '{chosen}'; 'seatrial secrets' lists them, 'seatrial secrets -f json' with their fingerprints."
            );
        }

        string root = Path.GetFullPath(path);
        var (policy, problems) = SecretPolicySource.Read(path, request.ConfigurationFile, request.Secrets);
        if (problems.Count > 0)
        {
            return context.Reject(problems[0]);
        }

        var plan = Plan(root, places, policy);
        return Finish(context, plan, new FixWriter(context, root), apply);
    }

    /// <summary>Without a choice, what is deployed: an invented value in a test may be left.</summary>
    private static bool IsChosen(string fingerprint, SourceLocation location, string? chosen) =>
        chosen is null
            ? (FileRoles.Of(location.Path) & FileRoles.NotDeployed) == FileRole.None
            : (chosen.Length >= 6 && fingerprint.StartsWith(chosen, StringComparison.Ordinal))
                || location.ToString() == chosen.Replace('\\', '/')
                || location.Path == chosen.Replace('\\', '/');

    private static FixPlan Plan(string root, HashSet<SourceLocation> places, SecretPolicy policy)
    {
        var plan = new FixPlan(DotEnv.Parse(Workspace.ReadFile(root, DotEnv.FileName, MaxFileBytes, out _)?.Text ?? ""), policy);
        var scanner = new SecretScanner(policy);
        foreach (var group in places.GroupBy(p => p.Path, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            string path = group.Key;
            if (Workspace.ReadFile(root, path, MaxFileBytes, out _) is not { } content)
            {
                plan.Refused.Add($"{path}: it cannot be read any more.");
                continue;
            }

            var file = new FixFile(path, Path.Combine(root, path), content.Text);
            file.Secrets.AddRange(FixScan.Scan(scanner, path, content.Text));
            var found = file.Secrets.Select(s => (s.Match.Location.Line, s.Match.Location.Column)).ToHashSet();
            var asked = group.Select(p => (p.Line, p.Column)).ToHashSet();
            plan.Refused.AddRange(
                group
                    .Where(p => !found.Contains((p.Line, p.Column)))
                    .Order()
                    .Select(p => $"{p}: the file changed meanwhile: run it again, or move it by hand.")
            );
            plan.Add(file, file.Secrets.Where(s => asked.Contains((s.Match.Location.Line, s.Match.Location.Column))));
        }

        return plan;
    }

    private static int Finish(CommandContext context, FixPlan plan, FixWriter writer, bool apply)
    {
        void Say(string line) => context.Out.Write($"{SafeText.Clean(line)}\n");
        foreach (var file in plan.Files.Where(f => f.Edits.All.Count > 0))
        {
            context.Out.Write($"{MaskedDiff.Of(file)}\n");
        }

        plan.Moved.ForEach(Say);
        if (plan.Refused.Count > 0)
        {
            context.Out.Write(plan.Moved.Count > 0 ? "\n" : "");
            Say("Not moved:");
            plan.Refused.ForEach(r => Say($"  {r}"));
        }

        int status = plan.Refused.Count > 0 ? ExitStatus.GateFails : ExitStatus.Fine;
        if (plan.Moved.Count == 0)
        {
            Say(plan.Refused.Count > 0 ? "Nothing can be moved by itself." : "There is no credential to move.");
            return status;
        }

        Say("");
        writer.Describe(plan).ToList().ForEach(Say);
        plan.Notes.ToList().ForEach(Say);
        if (writer.Obstacle() is { } obstacle)
        {
            return context.Reject(obstacle);
        }

        if (apply && writer.Write(plan) is { } problem)
        {
            context.Reject(problem);
            return ExitStatus.CannotWrite;
        }

        Say("");
        Say(
            apply
                ? "Written. See that what starts the program sets the variables, and replace the credentials at their issuers: they stay in git's history."
                : "Nothing was written; --apply writes it."
        );
        return status;
    }
}
