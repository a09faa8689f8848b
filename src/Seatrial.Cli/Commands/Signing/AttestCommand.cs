using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Running;
using Seatrial.Cli.Signing;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Governance.Attestations;
using Seatrial.Governance.Signoffs;
using Seatrial.Reporting.CycloneDx;

namespace Seatrial.Cli.Commands.Signing;

/// <summary><c>seatrial attest</c>: what the automatic run found, as an in-toto statement or a signed bundle of it.</summary>
internal static class AttestCommand
{
    private const string TestResult = "test-result";
    private const string VerificationResult = "svr";
    private const string Declarations = "declarations";

    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand(
            "attest",
            "Write what the automatic run found as an in-toto attestation (test-result v0.1, or what passes as SVR v0.2) or as CycloneDX 1.7 declarations with the sign-offs that hold."
        )
        {
            Examples =
            [
                ("seatrial attest -o run.json", "each control as a test, unsigned"),
                ("seatrial attest --type svr --key ci.pem -o svr.sigstore.json", "what passes, signed by a pipeline's key"),
                ("seatrial attest --type declarations -o shop.cdx.json", "claims with evidence, decisions and who signed"),
            ],
            Note = "A machine's word about HEAD, and nobody's approval: 'seatrial sign' makes that.",
        };
        var type = new Option<string>("--type")
        {
            HelpName = "TYPE",
            Description = $"{TestResult} (default), {VerificationResult} or {Declarations}.",
        };
        var key = new Option<string>("--key") { HelpName = "FILE", Description = "Sign with this private key; unsigned when left out." };
        var output = new Option<string>("--output", "-o") { HelpName = "FILE", Description = "File for the output." };
        type.CompletionSources.Add(TestResult, VerificationResult, Declarations);
        key.CompletionSources.Add(Completing.Files);
        output.CompletionSources.Add(Completing.Files);
        var passphrase = new Passphrase();
        foreach (var option in (Option[])[type, key, output, .. passphrase.Options])
        {
            command.Options.Add(option);
        }

        var options = new RunOptions(command, isWhole: false, isReport: false);
        command.SetAction(arguments =>
        {
            var (run, problem) = options.Read(arguments, context);
            string chosen = arguments.GetValue(type) ?? TestResult;
            if (run is null || chosen is not (TestResult or VerificationResult or Declarations))
            {
                return context.Reject(
                    problem ?? $"--type must be {TestResult}, {VerificationResult} or {Declarations}, but is '{chosen}'."
                );
            }

            using var interruption = new Interruption(context);
            if (CommittedRun.Run(context, run) is not { } committed)
            {
                return ExitStatus.Usage;
            }

            var (bytes, failure) =
                chosen == Declarations && arguments.GetValue(key) is null
                    ? (Encoding.UTF8.GetBytes(DeclarationsOf(context, run.Path, committed)), null)
                    : Bytes(context, arguments, Statement(context, run.Path, committed, chosen), arguments.GetValue(key), passphrase);
            if (bytes is null)
            {
                return context.Reject(failure + ".");
            }

            string text = Encoding.UTF8.GetString(bytes);
            if (arguments.GetValue(output) is not { } file)
            {
                context.Out.Write(text);
            }
            else if (OutputFiles.Write(context, file, text) is { } unwritten)
            {
                context.Reject(unwritten + ".");
                return ExitStatus.CannotWrite;
            }

            return committed.Assessment.Coverage.IsIncomplete ? ExitStatus.Incomplete : ExitStatus.Fine;
        });
        return command;
    }

    private static byte[] Statement(CommandContext context, string folder, CommittedRun run, string type)
    {
        using var reader = CommitReader.Open(folder, out _);
        var files = reader is null ? [] : SignoffBuilder.Files(reader, run.Commit) ?? [];
        return type == Declarations
                ? RunAttestation.Of(run.Assessment, run.Commit, AttestationTypes.CycloneDx, DeclarationsOf(context, folder, run))
            : type == TestResult ? RunAttestation.TestResult(run.Assessment, run.Commit, files)
            : RunAttestation.VerificationResult(run.Assessment, run.Commit, files, context.Time.GetUtcNow(), ToolVersion.Text);
    }

    /// <summary>With the approvals of HEAD that hold by the trust file of the checkout.</summary>
    private static string DeclarationsOf(CommandContext context, string folder, CommittedRun run)
    {
        var status = SignoffStatus.Read(context, folder);
        var digests = status.Files.ToDictionary(
            f => f.Name,
            f => Convert.ToHexStringLower(SHA256.HashData(f.Bundle.Span)),
            StringComparer.Ordinal
        );
        var held =
            status.RecordProblems.Count > 0
                ? []
                : (status.Outcome?.Signoffs ?? []).Where(v => v.State == SignoffState.Valid && v.IsApproval);
        return DeclarationsReport.Render(
            new Reporting.Report
            {
                Assessment = run.Assessment,
                Gate = Gate.Evaluate(run.Assessment, run.Assessment.Configuration.Mode),
                ToolVersion = ToolVersion.Text,
            },
            [
                .. held.Select(v => new Affirmation(
                    v.Signoff!.Signer,
                    v.Signoff.Role,
                    $"{v.Signoff.Signer} ({v.Signoff.Role}) accepts shipping the commit {v.Signoff.Commit}, signed on {v.Signoff.SignedAt.UtcDateTime:yyyy-MM-dd}, until {v.Signoff.ExpiresAt.UtcDateTime:yyyy-MM-dd}.",
                    v.File,
                    digests[v.File]
                )),
            ]
        );
    }

    private static (byte[]? Bytes, string? Problem) Bytes(
        CommandContext context,
        ParseResult arguments,
        byte[] statement,
        string? keyFile,
        Passphrase passphrase
    )
    {
        if (keyFile is null)
        {
            return ([.. statement, (byte)'\n'], null);
        }

        var (key, problem) = KeyFiles.ReadPrivate(keyFile, passphrase, arguments, context);
        using (key)
        {
            return key is null ? (null, problem) : (SignedBundle.Of(statement, key), null);
        }
    }
}
