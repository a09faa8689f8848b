using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;
using Seatrial.Cli.Signing;
using Seatrial.Governance.Keys;

namespace Seatrial.Cli.Commands.Signing;

/// <summary><c>seatrial key show</c>: kind, fingerprint and both public forms of a key.</summary>
internal static class KeyShowCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand("show", "Show the kind, the fingerprint and the public forms of a key.")
        {
            Examples = [("seatrial key show", "your own key"), ("seatrial key show ~/.ssh/id_ed25519.pub", "an SSH key")],
        };
        var file = new Argument<string>("FILE")
        {
            Description = "File of a public or private key; your own when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        file.CompletionSources.Add(Completing.Files);
        var passphrase = new Passphrase();
        command.Arguments.Add(file);
        foreach (var option in passphrase.Options)
        {
            command.Options.Add(option);
        }

        command.SetAction(arguments =>
        {
            string place = arguments.GetValue(file) ?? OwnPublicKey(context);
            var (signer, problem) = Read(context, arguments, place, passphrase);
            if (signer is null)
            {
                return context.Reject($"{problem}.");
            }

            string pem = signer.IsInSecurityKey ? "" : signer.Key.ToPem();
            context.Out.Write($"Kind:        {Words(signer)}\nFingerprint: {signer.Key.Fingerprint}\nSSH:         {signer.Line}\n{pem}");
            return ExitStatus.Fine;
        });
        return command;
    }

    private static string OwnPublicKey(CommandContext context) =>
        KeyFiles.DefaultPath(context) is { } own ? KeyFiles.PublicPathOf(own) : "key.pub";

    private static (SshSigner? Signer, string? Problem) Read(
        CommandContext context,
        ParseResult arguments,
        string file,
        Passphrase passphrase
    )
    {
        var (text, problem) = KeyFiles.ReadText(file);
        if (text is null)
        {
            return (null, problem);
        }

        if (!text.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
        {
            var (signer, unreadable) = SshSigner.Read(text);
            return (signer, unreadable is null ? null : $"'{file}' cannot be used: {unreadable}");
        }

        var (key, keyProblem) = KeyFiles.ReadPrivate(file, passphrase, arguments, context);
        using (key)
        {
            return key is null ? (null, keyProblem) : (SshSigner.Of(key.PublicKey), null);
        }
    }

    private static string Words(SshSigner signer)
    {
        string kind = signer.Key.Algorithm switch
        {
            KeyAlgorithm.EcdsaP256 => "ECDSA on P-256",
            KeyAlgorithm.EcdsaP384 => "ECDSA on P-384",
            KeyAlgorithm.Ed25519 => "Ed25519",
            _ => "RSA",
        };
        return signer.IsInSecurityKey ? kind + " in a security key (signs through ssh-keygen)" : kind;
    }
}
