using Seatrial.Governance.Keys;
using Seatrial.Governance.Trust;

namespace Seatrial.Governance.Tests.Signoffs;

/// <summary>Keys that are made when the tests run, and forgotten with them.</summary>
internal static class TestKeys
{
    public const string Passphrase = "a passphrase for tests";

    /// <summary>A new key, as its owner loads it.</summary>
    public static SigningKey New()
    {
        var (key, problem) = PrivateKeyReader.Read(NewKey.Create(Passphrase).PrivatePem, Passphrase);
        Assert.True(key is not null, problem);
        return key;
    }

    public static TrustedKey Trusted(SigningKey key, DateOnly? from = null, DateOnly? until = null, DateOnly? revoked = null) =>
        new(SshSigner.Of(key.PublicKey), from, until, revoked, "trust.yaml:1");

    public static TrustStore Store(params (string Name, string[] Roles, TrustedKey Key)[] people) =>
        new([.. people.Select(p => new TrustedPerson(p.Name, null, p.Roles, [p.Key]))], "the test");
}
