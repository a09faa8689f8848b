using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Seatrial.Engine.Workspaces.Archives;

namespace Seatrial.Engine.Tests.Workspaces.Archives;

public sealed class KeystoreTests
{
    private static byte[] Java(string password, uint tag, string alias)
    {
        using var stream = new MemoryStream();
        void Number(uint value)
        {
            byte[] bytes = new byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
            stream.Write(bytes);
        }

        void Text(string value)
        {
            stream.Write([(byte)(value.Length >> 8), (byte)value.Length, .. Encoding.UTF8.GetBytes(value)]);
        }

        Number(0xFEEDFEED);
        Number(2);
        Number(1);
        Number(tag);
        Text(alias);
        stream.Write(new byte[8]);
        if (tag == 1)
        {
            Number(40);
            stream.Write(RandomNumberGenerator.GetBytes(40));
            Number(0);
        }
        else
        {
            Text("X.509");
            Number(40);
            stream.Write(RandomNumberGenerator.GetBytes(40));
        }

        byte[] data = stream.ToArray();
#pragma warning disable CA5350 // The format asks for SHA-1.
        return [.. data, .. SHA1.HashData([.. Encoding.BigEndianUnicode.GetBytes(password), .. "Mighty Aphrodite"u8, .. data])];
#pragma warning restore CA5350
    }

    private static byte[] Pkcs12(string password, bool hasKey)
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=shop", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(40));
        using var bare = X509CertificateLoader.LoadCertificate(certificate.RawData);
        return (hasKey ? certificate : bare).Export(X509ContentType.Pfx, password)!;
    }

    [Fact]
    public void A_store_of_java_tells_its_keys_and_whether_a_password_opens_it()
    {
        byte[] file = Java("changeit", 1, "upload");
        var store = Keystore.Read(file)!;

        Assert.Equal(("JKS", true, "upload"), (store.Format, store.HoldsKey, Assert.Single(store.Aliases)));
        Assert.Equal("changeit", Keystore.OpenedBy(file, ["android", "changeit"]));
        Assert.Null(Keystore.OpenedBy(file, ["android"]));
    }

    [Fact]
    public void A_store_of_certificates_holds_no_key() => Assert.False(Keystore.Read(Java("changeit", 2, "ca"))!.HoldsKey);

    [Fact]
    public void A_pkcs_12_is_read_as_well()
    {
        byte[] file = Pkcs12("android", hasKey: true);

        Assert.True(Keystore.Read(file)!.HoldsKey);
        Assert.Equal("android", Keystore.OpenedBy(file, ["changeit", "", "android"]));
        Assert.False(Keystore.Read(Pkcs12("android", hasKey: false))!.HoldsKey);
    }

    [Fact]
    public void Any_bytes_are_read_or_are_none()
    {
        byte[][] samples = [Java("x", 1, "a"), Java("x", 2, "a"), Pkcs12("x", hasKey: true)];
        for (int seed = 0; seed < 600; seed++)
        {
            var random = new Random(seed);
            byte[] file = samples[seed % 3][..];
            for (int i = 0; i < 8; i++)
            {
                file[random.Next(4, file.Length)] = (byte)random.Next(256);
            }

            file = file[..random.Next(4, file.Length)];
            _ = Keystore.Read(file);
            _ = seed % 3 == 2 ? null : Keystore.OpenedBy(file, ["x"]);
        }
    }
}
