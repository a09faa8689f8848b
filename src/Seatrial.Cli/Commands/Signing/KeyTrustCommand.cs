using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Running;
using Seatrial.Cli.Signing;
using Seatrial.Governance.Keys;
using Seatrial.Governance.Trust;

namespace Seatrial.Cli.Commands.Signing;

/// <summary><c>seatrial key trust</c>: adds a person with a key to <c>.seatrial/trust.yaml</c>.</summary>
internal static class KeyTrustCommand
{
    private const int MaxText = 200;

    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand("trust", $"Say that a key is somebody's who may sign: adds them to {TrustFile.FilePath}.")
        {
            Examples =
            [
                ("seatrial key trust ada.pub --as \"Ada Lovelace\" --role \"security lead\"", "a public key that she sent"),
                ("seatrial key trust ~/.ssh/id_ed25519.pub --as \"Ada Lovelace\"", "an SSH key"),
            ],
            Note =
                "Compare the fingerprint with its owner over another way than the file came. Whoever can change the trust file can add a signer: have it reviewed, and let pipelines read it from a protected branch (seatrial verify --trust-from).",
        };
        var file = new Argument<string>("KEY") { Description = "File of the public key: PEM, or a line of SSH." };
        file.CompletionSources.Add(Completing.Files);
        var name = new Option<string>("--as")
        {
            HelpName = "NAME",
            Description = "Whose key it is, as it will stand in sign-offs.",
            Required = true,
        };
        var email = new Option<string>("--email") { HelpName = "EMAIL", Description = "Their e-mail address." };
        var role = new Option<string>("--role") { HelpName = "ROLE", Description = "The role in which they sign; any when left out." };
        var folder = new Option<string>("--in") { HelpName = "FOLDER", Description = "The application; the current folder when left out." };
        folder.CompletionSources.Add(Completing.Folders);
        command.Arguments.Add(file);
        foreach (var option in (Option[])[name, email, role, folder])
        {
            command.Options.Add(option);
        }

        command.SetAction(arguments =>
        {
            string?[] texts = [arguments.GetValue(name), arguments.GetValue(email), arguments.GetValue(role)];
            if (Array.Find(texts, t => t is not null && (t.Trim().Length == 0 || t.Length > MaxText || t.Any(char.IsControl))) is not null)
            {
                return context.Reject($"a name, an address and a role are each one line of at most {MaxText} characters.");
            }

            var (text, problem) = KeyFiles.ReadText(arguments.GetValue(file)!);
            var (signer, keyProblem) = text is null ? (null, problem) : SshSigner.Read(text);
            return signer is null
                ? context.Reject(text is null ? $"{keyProblem}." : $"'{arguments.GetValue(file)}' cannot be trusted: {keyProblem}.")
                : Add(
                    context,
                    arguments.GetValue(folder) ?? ".",
                    TrustFile.Entry(texts[0]!.Trim(), texts[1], texts[2], signer.Line),
                    texts[0]!,
                    signer
                );
        });
        return command;
    }

    private static int Add(CommandContext context, string folder, string entry, string name, SshSigner signer)
    {
        string full = Path.GetFullPath(Path.Combine(folder, TrustFile.FilePath));
        if (!Directory.Exists(folder))
        {
            return context.Reject($"'{folder}' is no folder; name the folder of the application.");
        }

        if (new FileInfo(full).LinkTarget is not null || new DirectoryInfo(Path.GetDirectoryName(full)!).LinkTarget is not null)
        {
            return context.Reject($"{TrustFile.FilePath} is a link; trust is only written into a file of the repository itself.");
        }

        var (before, problems) = File.Exists(full) ? TrustSource.Read(folder, null) : new TrustResult(new TrustStore([], ""), []);
        if (problems.Count > 0)
        {
            return context.Reject(
                $"{string.Join(' ', problems.Select(p => p.TrimEnd('.') + "."))} Mend the file first; nothing was written."
            );
        }

        if (before.Keys.FirstOrDefault(k => k.Key.Fingerprint == signer.Key.Fingerprint) is { Person: { } known })
        {
            return context.Reject($"the key {signer.Key.Fingerprint} is {known.Name}'s already.");
        }

        // The list of people has to stand last for an entry to be added behind it: reading what was written tells.
        string text = (File.Exists(full) ? File.ReadAllText(full).TrimEnd() + "\n" : TrustFile.Head) + entry;
        var next = TrustFile.Parse(
            System.Text.Encoding.UTF8.GetBytes(text),
            TrustFile.FilePath,
            "",
            new TrustFiles(
                n =>
                    KeyFiles.ReadText(Path.Combine(Path.GetDirectoryName(full)!, n)).Text is { } key
                        ? System.Text.Encoding.UTF8.GetBytes(key)
                        : null,
                () => []
            )
        );
        if (next.Problems.Count > 0 || next.Store.People.Count != before.People.Count + 1)
        {
            return context.Reject(
                $"{TrustFile.FilePath} is written in a way that nothing can be added to by itself; add this to 'people':\n{entry}"
            );
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Reject(
                $"cannot create the folder of {TrustFile.FilePath}: {(e is UnauthorizedAccessException ? "permission denied" : "the file system reported an error")}."
            );
            return ExitStatus.CannotWrite;
        }

        if (OutputFiles.Write(context, full, text) is { } failure)
        {
            context.Reject(failure + ".");
            return ExitStatus.CannotWrite;
        }

        context.Out.Write($"{Reporting.Text.SafeText.Clean(name)} may sign with {signer.Key.Fingerprint}. Commit {TrustFile.FilePath}.\n");
        return ExitStatus.Fine;
    }
}
