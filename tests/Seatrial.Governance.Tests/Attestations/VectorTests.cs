using System.Text;
using Seatrial.Governance.Attestations;
using Seatrial.Governance.Keys;
using Seatrial.Governance.Signoffs;
using Seatrial.Tests;

namespace Seatrial.Governance.Tests.Attestations;

/// <summary>
/// The labelled envelopes: each is accepted or refused as cosign does it, which is the stricter reader where verifiers differ but for one
/// row.
/// </summary>
public sealed class VectorTests
{
    public static TheoryData<string, string, bool> Rows =>
        new()
        {
            { "cs", "cs", true },
            { "kabsent", "p256", true },
            { "p256.nokeyid", "p256", true },
            { "kssh", "p256", true },
            { "p256", "p256", false },
            { "khex", "p256", false },
            { "nohint", "p256", true },
            { "urlsafe", "p256", true },
            { "extra", "p256", false },
            { "p256raw.nokeyid", "p256", true },
            { "p384.nokeyid", "p384", false },
            { "p384s256.nokeyid", "p384s256", true },
            { "ed.nokeyid", "ed", true },
            { "rsa.nokeyid", "rsa", true },
            { "twosig", "p256", false },
            { "tampered", "p256", false },
            { "blob", "p256", false },
        };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_vector_is_accepted_as_its_table_says(string bundle, string key, bool isAccepted)
    {
        var read = BundleReader.Read(File.ReadAllBytes(SharedData.Require("attestation", bundle + ".sigstore.json")));
        var (publicKey, problem) = PublicKeyReader.Read(File.ReadAllText(SharedData.Require("attestation", key + ".pub")));
        Assert.True(publicKey is not null, problem);
        bool accepted =
            read.IsRead
            && read.Bundle.Envelope.IsSignedBy(publicKey)
            && StatementReader.Read(read.Bundle.Envelope.Payload.Span).Statement is not null;
        Assert.True(accepted == isAccepted, read.Problem ?? "the signature was judged otherwise");
    }

    [Fact]
    public void Every_vector_has_a_row() =>
        Assert.Equal(
            Directory
                .GetFiles(SharedData.Require("attestation"), "*.sigstore.json")
                .Select(f => Path.GetFileName(f)[..^".sigstore.json".Length])
                .Order(StringComparer.Ordinal),
            Rows.Select(r => r.Data.Item1).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_encoding_under_a_signature_is_the_published_one()
    {
        var bundle = BundleReader.Read(File.ReadAllBytes(SharedData.Require("attestation", "cs.sigstore.json"))).Bundle!;
        Assert.Equal(File.ReadAllBytes(SharedData.Require("attestation", "cs.pae")), bundle.Envelope.SignedBytes());
        Assert.Equal(
            File.ReadAllText(SharedData.Require("attestation", "statement.json")),
            Encoding.UTF8.GetString(bundle.Envelope.Payload.Span)
        );
    }
}
