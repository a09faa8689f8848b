using System.Text;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Checksums;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Checksums;

public sealed class ChecksumTests
{
    private static readonly string[] Checked = ["github-personal-access-token", "npm-access-token", "gitlab-routable-token"];

    public static TheoryData<string> RulesWithChecksum => [.. Checked];

    [Fact]
    public void Crc32_of_the_check_string_is_the_published_value() => Assert.Equal(0xCBF43926u, Crc32.Of("123456789"u8));

    [Theory]
    [InlineData("a12uel5l")]
    [InlineData("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw")]
    [InlineData("split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w")]
    public void Bech32_accepts_the_vectors_of_BIP_173(string text) => Assert.True(Bech32.IsValid(text));

    [Theory]
    [InlineData("a12uel5m")]
    [InlineData("1qzzfhee")]
    [InlineData("abcdef")]
    public void Bech32_rejects_altered_texts(string text) => Assert.False(Bech32.IsValid(text));

    [Fact]
    public void Base58Check_accepts_the_public_key_of_BIP_32_vector_1() =>
        Assert.True(
            Base58Check.IsValid(
                "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8"u8
            )
        );

    [Fact]
    public void Base58Check_rejects_one_changed_character() =>
        Assert.False(
            Base58Check.IsValid(
                "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet9"u8
            )
        );

    [Fact]
    public void GitLab_checksum_agrees_with_the_token_of_the_design_document() =>
        Assert.True(GitLabRoutableToken.IsValid("bzoxd_Rb5_cHeWe1JH56wr2FCBA.0r1pum4t4"u8));

    [Fact]
    public void Stellar_seeds_are_checked()
    {
        string seed = SampleText.Expand("{stellar:}", 5);
        Assert.StartsWith("S", seed, StringComparison.Ordinal);
        Assert.True(StellarSeed.IsValid(Encoding.ASCII.GetBytes(seed)));
        Assert.False(StellarSeed.IsValid(Encoding.ASCII.GetBytes(Alter(seed))));
    }

    [Theory]
    [MemberData(nameof(RulesWithChecksum))]
    public void A_right_checksum_proves_and_an_altered_token_lowers(string id)
    {
        SecretRule rule = SecretRules.All.Find(id)!;
        string place = rule.PositiveExamples[0][
            rule.PositiveExamples[0].IndexOf('{', StringComparison.Ordinal)..(
                rule.PositiveExamples[0].IndexOf('}', StringComparison.Ordinal) + 1
            )
        ];
        string prefix = id switch
        {
            "github-personal-access-token" => "ghp_",
            "npm-access-token" => "npm_",
            _ => "",
        };
        string token = prefix + SampleText.Expand(place, 11);

        Assert.Equal(Confidence.Proven, Judge(rule, token).Confidence);
        Assert.Equal(Confidence.Medium, Judge(rule, Alter(token)).Confidence);
    }

    [Fact]
    public void An_access_key_id_with_its_secret_near_is_surer_than_one_alone()
    {
        SecretRule rule = SecretRules.All.Find("aws-access-key-id")!;
        string id = SampleText.Expand("AKIA{base32:16}", 3);
        Assert.Equal(Confidence.Medium, Judge(rule, id).Confidence);
        Assert.Equal(Confidence.High, Judge(rule, id, SampleText.Expand("secret: {base64:40}", 3)).Confidence);
    }

    [Theory]
    [InlineData("Y34FZKBOKMUTVV7A", 609629065308)]
    [InlineData("IOSFODNN7ABCDEFG", null)]
    public void Accounts_are_read_from_access_key_ids(string body, long? account) =>
        Assert.Equal(account, AwsAccessKeyId.Account(Encoding.ASCII.GetBytes("ASIA" + body)));

    [Fact]
    public void A_macaroon_that_is_cut_short_is_not_proven()
    {
        SecretRule rule = SecretRules.All.Find("pypi-token")!;
        string token = SampleText.Expand("{pypi:pypi.org}", 9);
        Assert.Equal(Confidence.Proven, Judge(rule, token).Confidence);
        Assert.Equal(Confidence.Medium, Judge(rule, token[..^10]).Confidence);
    }

    [Fact]
    public void The_role_of_a_supabase_key_decides_its_kind()
    {
        string anonymous = SampleText.Expand("{jwt:iss=supabase,role=anon}", 1);
        string service = SampleText.Expand("{jwt:iss=supabase,role=service_role}", 1);
        SecretRule serviceRule = SecretRules.All.Find("supabase-service-role-key")!;
        SecretRule anonymousRule = SecretRules.All.Find("supabase-anon-key")!;
        Assert.False(Judge(serviceRule, anonymous).IsReported);
        Assert.True(Judge(serviceRule, service).IsReported);
        Assert.True(Judge(anonymousRule, anonymous).IsReported);
        Assert.Equal(SecretClass.PublicByDesign, anonymousRule.Class);
    }

    [Fact]
    public void The_keys_of_every_local_supabase_are_no_finding() =>
        Assert.False(
            Judge(
                SecretRules.All.Find("supabase-service-role-key")!,
                SampleText.Expand("{jwt:iss=supabase-demo,role=service_role}", 1)
            ).IsReported
        );

    private static CandidateVerdict Judge(SecretRule rule, string value, string after = "")
    {
        byte[] text = Encoding.ASCII.GetBytes(value + "\n" + after);
        return rule.Judge!(
            new SecretCandidate
            {
                File = new WorkspaceFile("sample.txt", text.Length, FileRole.None),
                Rule = rule,
                Text = text,
                Start = 0,
                Length = value.Length,
                MatchStart = 0,
                MatchLength = value.Length,
            }
        );
    }

    /// <summary>Changes a character in the middle to another one of the same kind.</summary>
    private static string Alter(string token)
    {
        int at = token.Length / 2;
        while (!char.IsAsciiLetterUpper(token[at]))
        {
            at++;
        }

        return $"{token[..at]}{(token[at] == 'Q' ? 'R' : 'Q')}{token[(at + 1)..]}";
    }
}
