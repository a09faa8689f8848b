using Seatrial.Governance.Keys;
using Seatrial.Governance.Signoffs;

namespace Seatrial.Governance.Tests.Keys;

public sealed class SshSignatureTests
{
    [Theory]
    [InlineData("ed25519", "")]
    [InlineData("ecdsa", "256")]
    [InlineData("ecdsa", "384")]
    [InlineData("rsa", "2048")]
    public void What_ssh_keygen_signs_is_verified_here(string kind, string bits)
    {
        using var folder = new Programs.Folder();
        string key = folder.File("key");
        string file = folder.File("bundle.json");
        File.WriteAllText(file, "the bundle");
        Programs.Run("ssh-keygen", "", ["-q", "-t", kind, .. bits.Length > 0 ? ["-b", bits] : Array.Empty<string>(), "-N", "", "-f", key]);
        Programs.Run("ssh-keygen", "", "-Y", "sign", "-q", "-n", SignoffFiles.SshScope, "-f", key, file);
        var (signature, problem) = SshSignature.Read(File.ReadAllText(file + ".sig"));
        Assert.True(signature is not null, problem);
        var signer = SshSigner.Read(File.ReadAllText(key + ".pub")).Signer!;
        byte[] data = File.ReadAllBytes(file);
        Assert.True(signature.IsBy(signer, data, SignoffFiles.SshScope));
        Assert.False(signature.IsBy(signer, data, "git"));
        for (int i = 0; i < data.Length; i++)
        {
            byte[] changed = [.. data];
            changed[i] ^= 0x20;
            Assert.False(signature.IsBy(signer, changed, SignoffFiles.SshScope));
        }

        Programs.Run("ssh-keygen", "", "-q", "-t", "ed25519", "-N", "", "-f", folder.File("other"));
        Assert.False(signature.IsBy(SshSigner.Read(File.ReadAllText(folder.File("other.pub"))).Signer!, data, SignoffFiles.SshScope));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n")]
    public void What_is_no_signature_is_refused(string text) => Assert.Null(SshSignature.Read(text).Signature);
}
