using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;
using Seatrial.Cli.Signing;
using Seatrial.Governance.Trust;

namespace Seatrial.Cli.Commands.Signing;

/// <summary><c>seatrial verify</c>: whether a commit, a tag or a release is signed off, by whom, and if not, exactly why.</summary>
internal static class VerifyCommand
{
    private static readonly string[] Formats = ["text", "json"];

    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand(
            "verify",
            "Say whether a commit, a tag or a released file is validly signed off, and if not, why."
        )
        {
            Examples =
            [
                ("seatrial verify", "HEAD"),
                ("seatrial verify --tag v1.4.0 --trust-from origin/main", "a tag, by the signers that the main branch trusts"),
                ("seatrial verify --release app.tar.gz", "a file, before it is deployed"),
                ("seatrial verify --digest sha256:3a7b… --approvers 2", "a digest, signed off by two people"),
            ],
            Note = "Needs no network. Exit status: 0 valid, 1 not valid, 2 wrong use, 3 something that decides could not be read.",
        };
        var path = new Argument<string>("PATH")
        {
            Description = "The application's folder; the current one when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var commit = One("--commit", "REV", "The commit: a branch, HEAD~1, a commit id; HEAD when left out.");
        var tag = One("--tag", "NAME", "The commit of this tag.");
        var digest = One("--digest", "sha256:HEX", "What is deployed, by its digest; it must stand in a sign-off.");
        var release = One("--release", "FILE", "What is deployed, as a file.");
        var trust = One(
            "--trust",
            "FILE|FOLDER",
            $"Who may sign: a trust file, a folder of public keys or one key; {TrustFile.FilePath} when left out."
        );
        var trustFrom = One("--trust-from", "REV", "Read the trust file from this commit, such as a protected branch.");
        var signoffs = One("--signoffs", "FOLDER", "Sign-offs that are kept elsewhere; they need not be recorded.");
        var approvers = One("--approvers", "N", "How many people must have approved; 1 when left out.");
        var roles = new Option<string[]>("--role")
        {
            HelpName = "ROLE",
            Description = "A role that must have approved; repeatable.",
            AllowMultipleArgumentsPerToken = false,
        };
        var ssh = new Option<bool>("--require-ssh") { Description = "Count approvals with a second signature by an SSH key only." };
        var asOf = One("--as-of", "DATE", "Answer as on this day (2026-01-31).");
        var format = One("--format", "FORMAT", "text (default) or json.", "-f");
        var output = One("--output", "FILE", "File for the output.", "-o");
        command.Arguments.Add(path);
        foreach (
            var option in (Option[])[commit, tag, digest, release, trust, trustFrom, signoffs, approvers, roles, ssh, asOf, format, output]
        )
        {
            command.Options.Add(option);
        }

        format.CompletionSources.Add(Formats);
        path.CompletionSources.Add(Completing.Folders);
        signoffs.CompletionSources.Add(Completing.Folders);
        foreach (var file in (Option[])[release, trust, output])
        {
            file.CompletionSources.Add(Completing.Files);
        }

        command.SetAction(arguments =>
        {
            var read = new ValueReader(arguments);
            int? people = read.Number(approvers, 1, 100);
            var day = read.Date(asOf);
            string chosen = arguments.GetValue(format) ?? "text";
            string?[] targets =
            [
                arguments.GetValue(commit),
                arguments.GetValue(tag),
                arguments.GetValue(digest),
                arguments.GetValue(release),
            ];
            string? problem =
                read.Problem
                ?? (targets.Count(t => t is not null) > 1 ? "ask about one thing: --commit, --tag, --digest or --release" : null)
                ?? (
                    arguments.GetValue(trust) is not null && arguments.GetValue(trustFrom) is not null
                        ? "give --trust or --trust-from"
                        : null
                )
                ?? (Formats.Contains(chosen, StringComparer.Ordinal) ? null : $"--format must be text or json, but is '{chosen}'");
            var (file, fileProblem) = targets[3] is { } shipped ? ReleaseFile.Read(shipped) : (null, null);
            var (hash, hashProblem) = targets[2] is { } named ? Digest(named) : (file?.Sha256, null);
            return (problem ?? fileProblem ?? hashProblem) is { } wrong
                ? context.Reject(wrong + ".")
                : VerifyRun.Run(
                    context,
                    new VerifyArguments
                    {
                        Folder = arguments.GetValue(path) ?? ".",
                        Revision = targets[1] is { } name ? $"refs/tags/{name}" : targets[0],
                        Release = hash,
                        Trust = arguments.GetValue(trust),
                        TrustFrom = arguments.GetValue(trustFrom),
                        Signoffs = arguments.GetValue(signoffs),
                        Approvers = people ?? 1,
                        Roles = arguments.GetValue(roles) ?? [],
                        NeedsSsh = arguments.GetValue(ssh),
                        Now = day is { } given ? new DateTimeOffset(given, new TimeOnly(12, 0), TimeSpan.Zero) : context.Time.GetUtcNow(),
                        IsJson = chosen == "json",
                        Output = arguments.GetValue(output),
                    }
                );
        });
        return command;
    }

    private static (string? Hex, string? Problem) Digest(string text)
    {
        string hex = text.StartsWith("sha256:", StringComparison.OrdinalIgnoreCase) ? text["sha256:".Length..].ToLowerInvariant() : "";
        return hex.Length == 64 && hex.All(char.IsAsciiHexDigit)
            ? (hex, null)
            : (null, $"--digest must be 'sha256:' and 64 hexadecimal digits, but is '{text}'");
    }

    private static Option<string> One(string name, string value, string description, params string[] aliases) =>
        new(name, aliases) { HelpName = value, Description = description };
}
