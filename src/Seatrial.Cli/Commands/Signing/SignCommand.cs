using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;
using Seatrial.Cli.Signing;
using Seatrial.Engine.Configuration;
using Seatrial.Governance.Signoffs;

namespace Seatrial.Cli.Commands.Signing;

/// <summary><c>seatrial sign</c>: a person's word about a commit, as a signed bundle beside the code.</summary>
internal static class SignCommand
{
    private const int MaxText = 200;
    private const int MaxNote = 2_000;
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromDays(90);
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(731);

    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand("sign", "Sign that you accept shipping this commit, or that you do not.")
        {
            Examples =
            [
                ("seatrial sign --as \"Ada Lovelace\" --role \"security lead\"", "approve HEAD with your own key"),
                ("seatrial sign --as Ada --role owner --release app.tar.gz --expires 30d", "for a release file, for a month"),
                ("seatrial sign --as Ada --role owner --reject \"no restore was drilled\"", "say no, and why"),
                (
                    "seatrial sign --as Ada --role owner --ssh-key ~/.ssh/id_ed25519.pub",
                    "with a second signature by an SSH key, an agent or a security key"
                ),
            ],
            Note =
                $"Everything must be committed, and nothing may be undecided: 'seatrial check' lists what is. Writes {SignoffFiles.SignoffFolder}/COMMIT-SIGNER{SignoffFiles.Ending} and a line into the records; commit both. A second approver runs it as well.",
        };
        var key = One("--key", "FILE", "Your private key in PEM; ~/.config/seatrial/key.pem when left out.");
        var name = One("--as", "NAME", "Your name, as the trust file has it.");
        var email = One("--email", "EMAIL", "Your e-mail address.");
        var role = One("--role", "ROLE", "The role in which you sign.");
        var reject = One("--reject", "REASON", "Do not approve, and say why.");
        var release = new Option<string[]>("--release")
        {
            HelpName = "FILE",
            Description = "A file that is shipped from this commit; repeatable.",
            AllowMultipleArgumentsPerToken = false,
        };
        var expires = One("--expires", "DURATION", "How long it counts, such as 30d; 90d when left out.");
        var sshKey = One("--ssh-key", "FILE", "Sign a second time with this SSH key, through ssh-keygen.");
        (name.Required, role.Required) = (true, true);
        foreach (var file in (Option[])[key, release, sshKey])
        {
            file.CompletionSources.Add(Completing.Files);
        }

        var passphrase = new Passphrase();
        foreach (var option in (Option[])[key, name, email, role, reject, release, expires, sshKey, .. passphrase.Options])
        {
            command.Options.Add(option);
        }

        var options = new RunOptions(command, isWhole: false, isReport: false);
        command.SetAction(arguments =>
        {
            var (run, problem) = options.Read(arguments, context);
            if (run is null)
            {
                return context.Reject(problem!);
            }

            var lifetime = DefaultLifetime;
            if (
                arguments.GetValue(expires) is { } text
                && (!Durations.TryParse(text, out lifetime) || lifetime <= TimeSpan.Zero || lifetime > MaxLifetime)
            )
            {
                return context.Reject($"--expires must be a duration such as 30d, two years at most, but is '{text}'.");
            }

            (string Name, string? Text, int Max)[] texts =
            [
                ("--as", arguments.GetValue(name), MaxText),
                ("--role", arguments.GetValue(role), MaxText),
                ("--email", arguments.GetValue(email), MaxText),
                ("--reject", arguments.GetValue(reject), MaxNote),
            ];
            if (
                Array.Find(
                    texts,
                    t =>
                        t.Text is not null
                        && (t.Text.Trim().Length == 0 || t.Text.Length > t.Max || t.Text.Any(c => char.IsControl(c) && c != '\n'))
                ) is
                { Name: { } odd, Max: var max }
            )
            {
                return context.Reject($"{odd} must be a text of at most {max} characters.");
            }

            var releases = (arguments.GetValue(release) ?? []).Select(ReleaseFile.Read).ToList();
            if (releases.Find(r => r.File is null).Problem is { } unreadable)
            {
                return context.Reject(unreadable + ".");
            }

            return (arguments.GetValue(key) ?? KeyFiles.DefaultPath(context)) is not { } keyFile
                ? context.Reject("there is no folder for your configuration: name your key with --key.")
                : SignRun.Run(
                    context,
                    arguments,
                    passphrase,
                    run,
                    new SignRequest
                    {
                        Folder = run.Path,
                        KeyFile = keyFile,
                        Signer = texts[0].Text!.Trim(),
                        Role = texts[1].Text!.Trim(),
                        Email = texts[2].Text?.Trim(),
                        Rejection = texts[3].Text?.Trim(),
                        Releases = [.. releases.Select(r => r.File!)],
                        Lifetime = lifetime,
                        SshKey = arguments.GetValue(sshKey),
                    }
                );
        });
        return command;
    }

    private static Option<string> One(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description };
}
