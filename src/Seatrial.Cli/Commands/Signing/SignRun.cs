using System.CommandLine;
using System.Text;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Running;
using Seatrial.Cli.Signing;
using Seatrial.Governance.Attestations;
using Seatrial.Governance.Keys;
using Seatrial.Governance.Records;
using Seatrial.Governance.Signoffs;
using Seatrial.Reporting.Text;

namespace Seatrial.Cli.Commands.Signing;

/// <summary>Assesses HEAD, refuses what is undecided, signs, writes, records.</summary>
internal static class SignRun
{
    private const int ShownItems = 15;

    public static int Run(CommandContext context, ParseResult arguments, Passphrase passphrase, RunRequest run, SignRequest request)
    {
        using var interruption = new Interruption(context);
        if (CommittedRun.Run(context, run) is not { } committed)
        {
            return ExitStatus.Usage;
        }

        var decisions = GovernanceSeams.Decisions(committed.Assessment);
        if (request.Rejection is null && decisions.Undecided.Count > 0)
        {
            return Refuse(context, decisions.Undecided);
        }

        var log = SignoffFolder.ReadLog(request.Folder);
        if (log.Problems.Count > 0)
        {
            return context.Reject($"{log.Problems[0]} Mend the records first: 'seatrial log --verify' shows all that is wrong.");
        }

        var (signoff, problem) = SignoffBuilder.Build(context, request, committed, decisions, log);
        if (signoff is null)
        {
            return context.Reject(problem!);
        }

        var (key, keyProblem) = KeyFiles.ReadPrivate(request.KeyFile, passphrase, arguments, context);
        using (key)
        {
            return key is null ? context.Reject(keyProblem + ".") : Write(context, request, signoff, key);
        }
    }

    private static int Refuse(CommandContext context, IReadOnlyList<UndecidedItem> undecided)
    {
        var text = new StringBuilder();
        foreach (var item in undecided.Take(ShownItems))
        {
            text.Append($"  {SafeText.Clean(item.Application)}  {item.Control}  {item.Why}: {SafeText.Clean(item.Title)}\n");
        }

        text.Append(undecided.Count > ShownItems ? $"  and {undecided.Count - ShownItems} more; 'seatrial check' shows them all\n" : "");
        context.Error.Write(
            $"seatrial: {(undecided.Count == 1 ? "1 control is" : $"{undecided.Count} controls are")} undecided, and nobody can sign over that:\n{text}"
                + "Each must pass, or somebody must decide what becomes of it. '--reject REASON' signs that this may not ship.\n"
        );
        context.Error.Flush();
        return ExitStatus.GateFails;
    }

    private static int Write(CommandContext context, SignRequest request, Signoff signoff, SigningKey key)
    {
        byte[] bundle = SignedBundle.Of(SignoffStatement.Write(signoff), key);
        string name = $"{SignoffFiles.SignoffFolder}/{SignoffFiles.NameOf(signoff.Commit, signoff.Signer)}";
        string full = Path.GetFullPath(Path.Combine(request.Folder, name));
        var before = Kept.Of(full);
        if (Save(context, full, bundle) is { } failure)
        {
            context.Reject(failure + ".");
            return ExitStatus.CannotWrite;
        }

        File.Delete(full + ".sig");
        if (request.SshKey is { } ssh && SshKeygen.Sign(ssh, full) is { } sshProblem)
        {
            before.Restore();
            return context.Reject(sshProblem + "; nothing was signed.");
        }

        if (
            RecordWriter.Append(
                context,
                request.Folder,
                LogEntry.Signoff,
                signoff.Signer,
                SignoffRecords.Data(signoff, name, bundle, key.PublicKey.Fingerprint)
            ) is
            { } recordProblem
        )
        {
            before.Restore();
            context.Reject($"{recordProblem}; nothing was signed.");
            return ExitStatus.CannotWrite;
        }

        string word = signoff.Decision == SignoffDecision.Approve ? "approves" : "rejects";
        context.Out.Write(
            $"{SafeText.Clean(signoff.Signer)} ({SafeText.Clean(signoff.Role)}) {word} {signoff.Commit[..12]} until {signoff.ExpiresAt.UtcDateTime:yyyy-MM-dd}.\n"
                + $"Written: {name}{(request.SshKey is null ? "" : $", {Path.GetFileName(name)}.sig")}, {RecordLog.FilePath}. Commit them.\n"
        );
        var (trust, _) = TrustSource.Read(request.Folder, null);
        if (!trust.Keys.Any(k => k.Key.Fingerprint == key.PublicKey.Fingerprint))
        {
            context.Out.Write($"The key {key.PublicKey.Fingerprint} is not trusted here yet: 'seatrial key trust' adds it.\n");
        }

        return ExitStatus.Fine;
    }

    private static string? Save(CommandContext context, string full, byte[] bundle)
    {
        string folder = Path.GetDirectoryName(full)!;
        if (
            new DirectoryInfo(folder).LinkTarget is not null
            || new DirectoryInfo(Path.GetDirectoryName(folder)!).LinkTarget is not null
            || new FileInfo(full).LinkTarget is not null
        )
        {
            return $"{SignoffFiles.SignoffFolder} is a link; sign-offs are only written into a folder of the repository itself";
        }

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"cannot create {SignoffFiles.SignoffFolder}: {(e is UnauthorizedAccessException ? "permission denied" : "the file system reported an error")}";
        }

        return OutputFiles.Write(context, full, Encoding.UTF8.GetString(bundle));
    }

    /// <summary>What the signer had said before, which a failure must not take away.</summary>
    private sealed record Kept(string File, byte[]? Bundle, byte[]? Ssh)
    {
        public static Kept Of(string file) => new(file, Read(file), Read(file + ".sig"));

        public void Restore()
        {
            Put(File, Bundle);
            Put(File + ".sig", Ssh);
        }

        private static byte[]? Read(string file) => System.IO.File.Exists(file) ? System.IO.File.ReadAllBytes(file) : null;

        private static void Put(string file, byte[]? bytes)
        {
            System.IO.File.Delete(file);
            if (bytes is not null)
            {
                System.IO.File.WriteAllBytes(file, bytes);
            }
        }
    }
}
