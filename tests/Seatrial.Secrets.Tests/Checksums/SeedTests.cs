using System.Text;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Checksums;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Rules.Generic;

namespace Seatrial.Secrets.Tests.Checksums;

/// <summary>Seeds that carry a checksum, phrases of BIP 39 and keys of NATS, and tokens that anybody can sign.</summary>
public sealed class SeedTests
{
    [Fact]
    public void Crc16_of_the_check_string_is_the_published_value() => Assert.Equal(0x31C3, Crc16.Of("123456789"u8));

    [Theory]
    [InlineData(0x80, "letter advice cage absurd amount doctor acoustic avoid letter advice cage above")]
    [InlineData(0x7F, "legal winner thank year wave sausage worth useful legal winner thank yellow")]
    public void Phrases_are_made_as_in_the_vectors_of_BIP_39(byte fill, string phrase) =>
        Assert.Equal(phrase, Mnemonic.Make(Enumerable.Repeat(fill, 16).ToArray()));

    [Theory]
    [InlineData("{mnemonic:}", Confidence.Proven)]
    [InlineData("letter advice cage absurd amount doctor acoustic avoid letter advice cage zebra", Confidence.Medium)]
    public void A_phrase_is_proven_by_its_checksum(string template, Confidence confidence)
    {
        CandidateVerdict verdict = Judge(Mnemonic.Judge, template);
        Assert.Equal((true, confidence), (verdict.IsReported, verdict.Confidence));
    }

    [Theory]
    [InlineData("this phrase here must never ever count because nobody knows such words")]
    [InlineData("abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about")]
    public void Sentences_and_published_phrases_are_no_seeds(string text) => Assert.False(Judge(Mnemonic.Judge, text).IsReported);

    [Fact]
    public void A_seed_of_NATS_is_proven_by_its_checksum()
    {
        string seed = SampleText.Expand("{nats-seed:}", 4);
        Assert.Equal(('S', 'U', 58), (seed[0], seed[1], seed.Length));
        Assert.Equal(Confidence.Proven, Judge(NatsSeed.Judge, seed).Confidence);
        Assert.Equal(Confidence.Medium, Judge(NatsSeed.Judge, seed[..^8] + (seed[^8] == 'A' ? 'B' : 'A') + seed[^7..]).Confidence);
    }

    [Theory]
    [InlineData("your-256-bit-secret", true)]
    [InlineData("a key that nobody else has", false)]
    public void Tokens_signed_with_a_key_of_documentation_are_samples(string key, bool isSample)
    {
        string head = SampleText.Expand("{jwt:sub=svc,role=writer}", 8);
        head = head[..head.LastIndexOf('.')];
        byte[] signature = System.Security.Cryptography.HMACSHA256.HashData(Encoding.ASCII.GetBytes(key), Encoding.ASCII.GetBytes(head));
        string token = $"{head}.{System.Buffers.Text.Base64Url.EncodeToString(signature)}";
        Assert.Equal(isSample, WellKnownSigner.Signed(Encoding.ASCII.GetBytes(token)));
        Assert.NotEqual(isSample, JsonWebToken.Judge(Encoding.ASCII.GetBytes(token)).IsReported);
    }

    private static CandidateVerdict Judge(CandidateJudge judge, string template)
    {
        byte[] text = Encoding.ASCII.GetBytes(SampleText.Expand(template, 6));
        return judge(
            new SecretCandidate
            {
                File = new WorkspaceFile("settings", text.Length, FileRole.None),
                Text = text,
                Start = 0,
                Length = text.Length,
                MatchStart = 0,
                MatchLength = text.Length,
            }
        );
    }
}
