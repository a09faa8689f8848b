using System.Text;
using CsCheck;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Identity;

public class SecretIdentityTests
{
    private static readonly IdentityKey Key = IdentityKey.Random();

    [Fact]
    public void Is_the_first_half_of_hmac_sha_256_over_kind_and_value()
    {
        byte[] key = Convert.FromHexString(Key.Text());
        byte[] hash = System.Security.Cryptography.HMACSHA256.HashData(key, "generic-password\0tr0ub4dor"u8);
        Assert.Equal(Convert.ToHexStringLower(hash.AsSpan(0, 16)), Of(Key, "tr0ub4dor").Publishable);
    }

    [Fact]
    public void A_guessable_value_is_written_with_eight_bits_unless_the_repository_has_a_key()
    {
        Assert.Equal(2, Of(IdentityKey.Default, "tr0ub4dor&3").Publishable.Length);
        Assert.Equal(32, Of(Key, "tr0ub4dor&3").Publishable.Length);
    }

    [Fact]
    public void A_drawn_value_is_written_in_full() =>
        Assert.Equal(32, Of(IdentityKey.Default, SampleText.Expand("{base62:40}", 5)).Publishable.Length);

    [Fact]
    public void A_url_around_a_weak_password_counts_as_guessable() =>
        Assert.Equal(2, Of(IdentityKey.Default, "postgres://admin:summer2024@db.internal:5432/orders").Publishable.Length);

    [Fact]
    public void Its_text_is_what_may_be_written() => Assert.Equal(2, $"{Of(IdentityKey.Default, "hunter2")}".Length);

    [Fact]
    public void Another_key_makes_another_identity() => Assert.NotEqual(Of(Key, "hunter2"), Of(IdentityKey.Random(), "hunter2"));

    [Fact]
    public void Values_of_any_length_are_told_apart() =>
        Gen.String[0, 3000].Sample(text => Assert.True(Of(Key, text) == Of(Key, text) && Of(Key, text) != Of(Key, text + "x")), iter: 200);

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("zz00000000000000000000000000000000000000000000000000000000000000")]
    public void A_text_that_is_no_key_is_refused(string text) => Assert.False(IdentityKey.TryParse(text, out _));

    [Fact]
    public void A_key_survives_being_written()
    {
        Assert.True(IdentityKey.TryParse(Key.Text(), out var read));
        Assert.Equal(Of(Key, "x"), Of(read, "x"));
    }

    private static SecretIdentity Of(IdentityKey key, string value) =>
        SecretIdentity.Of(key, "generic-password", Encoding.UTF8.GetBytes(value));
}
