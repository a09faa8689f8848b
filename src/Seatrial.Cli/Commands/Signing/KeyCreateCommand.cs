using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;
using Seatrial.Cli.Signing;
using Seatrial.Governance.Keys;

namespace Seatrial.Cli.Commands.Signing;

/// <summary><c>seatrial key create</c>: an ECDSA key on P-256, encrypted, with its public half beside it.</summary>
internal static class KeyCreateCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand(
            "create",
            "Make a key pair: the private key encrypted with a passphrase and readable by you alone, the public key beside it."
        )
        {
            Examples =
            [
                ("seatrial key create", "in your folder for configuration"),
                ("seatrial key create ~/keys/release.pem", "somewhere else"),
                ("seatrial key create --passphrase-env SIGNING_PASSPHRASE", "in a script"),
            ],
            Note = "A key is never overwritten. Ed25519, RSA and P-384 keys that you have already can be signed with as they are.",
        };
        var file = new Argument<string>("FILE")
        {
            Description = "File of the private key; ~/.config/seatrial/key.pem when left out.",
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
            (arguments.GetValue(file) ?? KeyFiles.DefaultPath(context)) is { } place
                ? Run(context, arguments, place, passphrase)
                : context.Reject("there is no folder for your configuration: name a file for the key.")
        );
        return command;
    }

    private static int Run(CommandContext context, ParseResult arguments, string file, Passphrase passphrase)
    {
        if (KeyFiles.PlaceProblem(file) is { } place)
        {
            return context.Reject(place + ".");
        }

        var (text, problem) = passphrase.Read(
            arguments,
            context,
            $"New passphrase, at least {NewKey.MinPassphraseLength} characters: ",
            isNew: true
        );
        if (text is null || text.Length < NewKey.MinPassphraseLength)
        {
            return context.Reject(
                $"{problem ?? $"a passphrase has at least {NewKey.MinPassphraseLength} characters; a few random words are easy to keep"}."
            );
        }

        var key = NewKey.Create(text);
        if (KeyFiles.Write(file, key) is { } failure)
        {
            context.Reject(failure + ".");
            return ExitStatus.CannotWrite;
        }

        context.Out.Write(
            $"Private key: {file} (encrypted; back it up, nobody can restore it)\nPublic key:  {KeyFiles.PublicPathOf(file)}\nFingerprint: {key.PublicKey.Fingerprint}\n\n"
                + $"Next: 'seatrial key trust {KeyFiles.PublicPathOf(file)} --as \"YOUR NAME\" --role \"YOUR ROLE\"' in the repository, and commit what it writes.\n"
        );
        return ExitStatus.Fine;
    }
}
