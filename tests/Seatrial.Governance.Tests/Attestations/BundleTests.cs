using System.Text;
using CsCheck;
using Seatrial.Governance.Attestations;
using Seatrial.Governance.Signoffs;
using Seatrial.Governance.Tests.Signoffs;

namespace Seatrial.Governance.Tests.Attestations;

public sealed class BundleTests
{
    private static readonly byte[] Payload = Encoding.UTF8.GetBytes(
        """{"_type":"https://in-toto.io/Statement/v1","subject":[{"name":"x","digest":{"sha256":"f0c557378f2c8708ef7b35c4bc3d2cc786c606c73a5bed087a45f878844c979b"}}],"predicateType":"urn:x:y","predicate":{}}"""
    );

    [Fact]
    public void A_bundle_has_the_members_that_every_verifier_reads_and_no_other()
    {
        using var key = TestKeys.New();
        string text = Encoding.UTF8.GetString(SignedBundle.Of(Payload, key));
        string signature = Convert.ToBase64String(BundleReader.Read(Encoding.UTF8.GetBytes(text)).Bundle!.Envelope.Signature.Span);
        Assert.Equal(
            $$$$"""{"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json","verificationMaterial":{"publicKey":{"hint":"{{{{key.PublicKey.Fingerprint}}}}"}},"dsseEnvelope":{"payload":"{{{{Convert.ToBase64String(Payload)}}}}","payloadType":"application/vnd.in-toto+json","signatures":[{"sig":"{{{{signature}}}}"}]}}"""
                + "\n",
            text
        );
    }

    [Fact]
    public void No_byte_of_a_bundle_can_be_changed_so_that_it_says_something_else()
    {
        using var key = TestKeys.New();
        byte[] bundle = SignedBundle.Of(Payload, key);
        var original = BundleReader.Read(bundle).Bundle!.Envelope;
        Gen.Select(Gen.Int[0, bundle.Length - 1], Gen.Byte[1, 255])
            .Sample(
                (at, flip) =>
                {
                    byte[] changed = [.. bundle];
                    changed[at] ^= flip;
                    var read = BundleReader.Read(changed);
                    bool isAccepted = read.IsRead && read.Bundle.Envelope.IsSignedBy(key.PublicKey);
                    Assert.True(
                        !isAccepted
                            || (
                                read.Bundle!.Envelope.Payload.Span.SequenceEqual(original.Payload.Span)
                                && read.Bundle.Envelope.Signature.Span.SequenceEqual(original.Signature.Span)
                            )
                    );
                },
                iter: 3_000
            );
    }

    [Fact]
    public void Each_byte_of_payload_and_signature_is_under_the_signature()
    {
        using var key = TestKeys.New();
        var envelope = BundleReader.Read(SignedBundle.Of(Payload, key)).Bundle!.Envelope;
        Assert.True(envelope.IsSignedBy(key.PublicKey));
        Gen.Select(Gen.Bool, Gen.Int[0, 10_000], Gen.Byte[1, 255])
            .Sample(
                (isPayload, at, flip) =>
                {
                    byte[] bytes = (isPayload ? envelope.Payload : envelope.Signature).ToArray();
                    bytes[at % bytes.Length] ^= flip;
                    Assert.False(
                        (isPayload ? envelope with { Payload = bytes } : envelope with { Signature = bytes }).IsSignedBy(key.PublicKey)
                    );
                },
                iter: 1_000
            );
        Assert.False((envelope with { PayloadType = "text/plain" }).IsSignedBy(key.PublicKey));
    }

    [Theory]
    [InlineData("""{"mediaType":"a","mediaType":"b"}""")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{\"mediaType\":\"application/vnd.dev.sigstore.bundle.v0.3+json\"}")]
    [InlineData(
        "{\"mediaType\":\"application/vnd.dev.sigstore.bundle.v0.3+json\",\"verificationMaterial\":{\"certificate\":{}},\"dsseEnvelope\":{}}"
    )]
    [InlineData("{\"mediaType\":\"\\ud800\"}")]
    public void What_is_no_bundle_is_refused_with_a_sentence(string text)
    {
        var read = BundleReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.False(read.IsRead);
        Assert.NotEmpty(read.Problem);
    }

    [Fact]
    public void Size_and_depth_are_bounded()
    {
        Assert.Contains("larger", BundleReader.Read(new byte[StrictJson.MaxBytes + 1]).Problem, StringComparison.Ordinal);
        Assert.False(BundleReader.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)))).IsRead);
    }

    [Theory]
    [InlineData("AQ==", true)]
    [InlineData("AQ", true)]
    [InlineData("-_8=", true)]
    [InlineData("-_8", true)]
    [InlineData("+/8=", true)]
    [InlineData("+_8=", false)]
    [InlineData("AR==", false)]
    [InlineData("AQ=", false)]
    [InlineData("A Q==", false)]
    [InlineData("A", false)]
    [InlineData("====", false)]
    [InlineData("", false)]
    public void Base64_stands_for_one_value_only(string text, bool isRead) => Assert.Equal(isRead, Base64Text.Decode(text) is not null);

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Gen
            .Byte.Array[0, 300]
            .Sample(
                bytes =>
                {
                    _ = BundleReader.Read(bytes);
                    _ = StatementReader.Read(bytes);
                },
                iter: 2_000
            );
}
