using System.Text;
using Seatrial.Governance.Records;
using Seatrial.Governance.Signoffs;

namespace Seatrial.Governance.Tests.Signoffs;

/// <summary>
/// Every byte of a signed bundle and of the records, one after the other: whatever is done to it, nothing is called valid, and nothing
/// falls.
/// </summary>
public sealed class TamperingTests : IDisposable
{
    private const int Seed = 20_260_301;
    private const string Name = ".seatrial/signoffs/a.sigstore.json";

    private readonly SignedRepository repository = new();
    private readonly byte[] bundle;
    private readonly byte[] log;
    private readonly Lazy<VerificationOutcome> untouched;

    public TamperingTests()
    {
        var before = RecordLog.Read([]);
        string first = RecordLog.Next(
            before,
            LogEntry.Decision,
            SignedRepository.Now.AddDays(-3),
            "Ada",
            [new("act", "accept"), new("control", "DEP-2")]
        );
        string second =
            first
            + RecordLog.Next(
                RecordLog.Read(Encoding.UTF8.GetBytes(first)),
                LogEntry.Decision,
                SignedRepository.Now.AddDays(-2),
                "Bob",
                [new("act", "fix"), new("control", "SEC-4")]
            );
        var reading = RecordLog.Read(Encoding.UTF8.GetBytes(second));
        var signoff = repository.Signoff() with { RecordHeads = reading.Heads };
        bundle = repository.Sign(signoff, name: Name).Bundle.ToArray();
        log = Encoding.UTF8.GetBytes(
            second
                + RecordLog.Next(
                    reading,
                    LogEntry.Signoff,
                    SignedRepository.Now.AddDays(-1),
                    "Ada",
                    SignoffRecords.Data(signoff, Name, bundle, "SHA256:x")
                )
        );
        untouched = new(() => repository.Verify(new SignoffFile(Name, bundle)));
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public void What_was_not_touched_is_valid() => Assert.True(IsValid(bundle, log));

    [Fact]
    public void A_flipped_byte_of_the_bundle_is_never_valid() => Assert.Empty(Survivors(bundle, step: 1, changed => IsValid(changed, log)));

    [Fact]
    public void A_flipped_byte_of_the_records_is_never_valid() =>
        Assert.Empty(Survivors(log, step: 1, changed => IsValid(bundle, changed)));

    [Fact]
    public void A_bundle_and_records_that_are_cut_anywhere_are_never_valid()
    {
        Assert.DoesNotContain(Enumerable.Range(0, bundle.Length / 11), i => IsValid(bundle[..(i * 11)], log));
        Assert.DoesNotContain(Enumerable.Range(0, log.Length), cut => IsValid(bundle, log[..cut]));
    }

    [Fact]
    public void Records_in_another_order_doubled_or_without_one_are_never_valid()
    {
        string[] lines = Encoding.UTF8.GetString(log).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (
            int[] order in (int[][])
                [
                    [1, 0, 2],
                    [0, 2, 1],
                    [2, 1, 0],
                    [0, 1, 2, 2],
                    [0, 0, 1, 2],
                    [1, 2],
                    [0, 2],
                    [0, 1],
                    [0],
                    [],
                ]
        )
        {
            Assert.False(
                IsValid(bundle, Encoding.UTF8.GetBytes(string.Concat(order.Select(i => lines[i] + "\n")))),
                string.Join(", ", order)
            );
        }
    }

    [Fact]
    public void The_signature_alone_finds_every_change_of_what_was_signed()
    {
        // Without the records, what no signature covers may differ; what is said never does.
        var signed = Assert.Single(repository.Verify(new SignoffFile(Name, bundle)).Signoffs).Signoff!;
        byte[] expected = SignoffStatement.Write(signed);
        var survivors = Survivors(
            bundle,
            step: 3,
            changed =>
            {
                var outcome = repository.Verify(new SignoffFile(Name, changed));
                bool isValid = outcome.Answer == VerificationAnswer.Valid;
                Assert.True(!isValid || expected.AsSpan().SequenceEqual(SignoffStatement.Write(Assert.Single(outcome.Signoffs).Signoff!)));
                return isValid;
            }
        );

        // The hint and what stands between the members: that some survive shows that the records are what finds them above.
        Assert.InRange(survivors.Count, 1, bundle.Length / 12);
    }

    /// <summary>What <c>verify</c> answers in a folder with these files.</summary>
    private bool IsValid(byte[] bundleBytes, byte[] logBytes)
    {
        SignoffFile[] files = [new(Name, bundleBytes)];
        var outcome = ReferenceEquals(bundleBytes, bundle) ? untouched.Value : repository.Verify(files);
        return outcome.Answer == VerificationAnswer.Valid
            && SignoffRecords.Problems(RecordLog.Read(logBytes), files, outcome.Signoffs).Count == 0;
    }

    /// <summary>Positions at which one bit, another one at each, can be flipped without being found.</summary>
    private static List<int> Survivors(byte[] bytes, int step, Func<byte[], bool> isValid)
    {
        var survivors = new List<int>();
        var random = new Random(Seed);
        for (int i = 0; i < bytes.Length; i += step)
        {
            byte[] changed = [.. bytes];
            changed[i] ^= (byte)(1 << random.Next(0, 8));
            if (isValid(changed))
            {
                survivors.Add(i);
            }
        }

        return survivors;
    }
}
