using System.Security.Cryptography;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Governance.Attestations;
using Seatrial.Governance.Keys;
using Seatrial.Governance.Signoffs;
using Seatrial.Governance.Trust;
using Seatrial.Tests;

namespace Seatrial.Governance.Tests.Signoffs;

/// <summary>A git repository with commits to sign, and Ada who signs them.</summary>
internal sealed class SignedRepository : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public SignedRepository()
    {
        Git("init", "--quiet", "--initial-branch=main");
        Commit(("app.py", "print(1)\n"), ("seatrial.lock", "GET /orders  signed-in\n"), (".seatrial/decisions.yaml", "[]\n"));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("seatrial-signoff-").FullName;

    public SigningKey Ada { get; } = TestKeys.New();

    public string Head => Git("rev-parse", "HEAD").Trim();

    public string Git(params string[] arguments) => GitProgram.RunAt("2026-02-01T00:00:00Z", Folder, "", arguments);

    public string Commit(params (string Path, string? Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            string full = Path.Combine(Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            if (text is null)
            {
                File.Delete(full);
            }
            else
            {
                File.WriteAllText(full, text);
            }
        }

        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", "change");
        return Head;
    }

    /// <summary>What Ada would say about HEAD.</summary>
    public Signoff Signoff(SignoffDecision decision = SignoffDecision.Approve)
    {
        using var reader = Open();
        string head = Head;
        return new Signoff
        {
            Decision = decision,
            Application = "orders",
            Path = "",
            Commit = head,
            Content = CommitContent.Of(reader, head)!,
            Signer = "Ada",
            Role = "owner",
            SignedAt = Now.AddDays(-1),
            ExpiresAt = Now.AddDays(30),
            Files =
            [
                .. SignoffFiles
                    .Evidence.Where(p => reader.ReadFile(head, p).IsThere)
                    .Select(p => new SignedFile(p, Convert.ToHexStringLower(SHA256.HashData(reader.ReadFile(head, p).Content!)))),
            ],
            Assessment = new string('a', 64),
            AssessedOn = new DateOnly(2026, 2, 28),
            IsComplete = true,
            Levels = [new SignedLevel("orders", "secrets", "production")],
            Note = decision == SignoffDecision.Reject ? "not yet" : null,
            ToolVersion = "0.0.0",
        };
    }

    public SignoffFile Sign(Signoff signoff, SigningKey? key = null, string name = "a.sigstore.json") =>
        new(name, SignedBundle.Of(SignoffStatement.Write(signoff), key ?? Ada));

    public VerificationRequest Ask(CommitReader reader, TrustStore? trust = null, string? commit = null) =>
        new()
        {
            Reader = reader,
            Commit = commit ?? Head,
            Trust = trust ?? TestKeys.Store(("Ada", ["owner"], TestKeys.Trusted(Ada))),
            Now = Now,
        };

    public VerificationOutcome Verify(params SignoffFile[] files) => Verify(r => r, files);

    public VerificationOutcome Verify(Func<VerificationRequest, VerificationRequest> change, params SignoffFile[] files)
    {
        using var reader = Open();
        return SignoffVerifier.Verify(files, change(Ask(reader)));
    }

    public CommitReader Open()
    {
        var reader = CommitReader.Open(Folder, out string? problem);
        Assert.True(reader is not null, problem);
        return reader;
    }

    public void Dispose()
    {
        Ada.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
