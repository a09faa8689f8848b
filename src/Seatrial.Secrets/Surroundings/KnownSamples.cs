using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Values that their issuers print for everybody to try: the first eight bytes of their SHA-256, so that none stands here. Stripe's and
/// AWS's documentation, reCAPTCHA's test keys, the storage and Cosmos DB emulators of Azure, the first accounts of Hardhat, Anvil, Ganache
/// and Besu, the keys in Google's own samples and client libraries, the settings that Figaro's generator explains itself with, Supabase's
/// local stack, NuGet's reference of nuget.config, the open data of India, the bots that Telegram's documentation speaks of, MoMo's and
/// iyzico's keys for trying payments, Databricks' shares, the public channel of MeshCore, Redsys' key for trying payments, the private key
/// that jwt.io shows, the key in Grafana's own settings, the administrator in Gitea's chart, the keys in the settings of CMAK, Zitadel,
/// Airflow, Nacos, NSD and Mattermost, the account of mysqlchk, the users in Traefik's documentation, the keys in the settings of Seata,
/// Dubbo's console, Apollo and JumpServer, the hashes in those of Canal, the passwords in the containers of PowerJob, Drools, Octopus
/// Deploy and NetBox, the Secret in Kubernetes' documentation, the keys that Vagrant's boxes start with, APISIX' administrators, the
/// account of routes in NATS' documentation, the keys of MetaMask's and ethers' documentation at Infura, the operations of Pagadito's
/// interface, the key in Keycloak Gatekeeper's documentation, the key with which Google's own emoji come from Tenor.
/// </summary>
internal static class KnownSamples
{
    /// <summary>
    /// Of these, what a program runs with until somebody sets another, in ascending order: the keys in the settings of Grafana, Zitadel,
    /// Nacos, Airflow, CMAK, APISIX, Seata, Keycloak Gatekeeper, Ente, Cerebro, the Evolution API and Dubbo's console, the passwords in the
    /// containers of PowerJob, NetBox and Wazuh, the token in a guide to clusters from binaries. Whoever deploys one lets everybody in
    /// (CWE-1392), but none is a secret.
    /// </summary>
    private static readonly ulong[] Defaults =
    [
        0x18EB1EBBC4CFDB6F,
        0x1F736CBE0B9F9705,
        0x228AB1B6080EC417,
        0x259743C2CB7CC6BB,
        0x2DE797BBC6D78907,
        0x331C38CCA9EBD3BC,
        0x364D2FBAC92AD720,
        0x477A2767FA27931D,
        0x4DE7BE2D26FA1E2E,
        0x52A8DB81739D42FA,
        0x53139E68BCEF60FC,
        0x793A60D93A17C8B2,
        0x7A7FDF450A7015EB,
        0x81886CC4D79074F6,
        0x81AAA074F0CBB9EE,
        0x97907C553EDFC244,
        0xAEBE47AB92B1ED3A,
        0xC07799C18D8B80EE,
        0xC221BCECE48C0F25,
        0xD34D21274B844184,
        0xD42BE7D2CB9D06C9,
        0xD67CC271C12AD6F9,
        0xE9312EB38BFD2635,
        0xF3C3964CA854E172,
    ];

    /// <summary>In ascending order.</summary>
    private static readonly ulong[] Digests =
    [
        0x0011CC25EB432071,
        0x009DEC741715ADAA,
        0x03B970ED8171D73B,
        0x03E7AA00178728A9,
        0x07056658C7497E88,
        0x095101CF732C298A,
        0x0AEDBA9D586F34F9,
        0x0B5DD075CCDD03C4,
        0x13FE7A38A57C4605,
        0x149027A69A838520,
        0x15FC6ECD129693CE,
        0x2037ABCAFFB2B777,
        0x21EE1677EEC2F2B2,
        0x2403C8653D294CB2,
        0x26ECCEF6AC8AC5BE,
        0x27A9A42931DFF7EB,
        0x28D296BE3BF525F0,
        0x28E543D3753FC9D1,
        0x2C3663FE9938AC28,
        0x2CAFC0970149A84F,
        0x303637C482FEEE4B,
        0x320D46F9A6C1DEBB,
        0x325453E176F241B3,
        0x325DDB8E1D73A2E6,
        0x37F8F09BDF12C2F2,
        0x38E69FDD19AEFEB4,
        0x3A8B61D0F636B007,
        0x3F370C9DD8225C63,
        0x41E3B890AD4B763D,
        0x424742FC6538F5E7,
        0x446674F5A8B258E7,
        0x49F777DB995E8260,
        0x49F88A1EBBD7C5D4,
        0x4B5035DD2A52034E,
        0x4C98242DCADC8B29,
        0x4CB4537A3C17958E,
        0x4CFB016765DFCECA,
        0x4D3E46EEC8244D1D,
        0x578592185588730B,
        0x5895B89C8FB33402,
        0x59FEECFA04EB096B,
        0x5D6EEFF564CAAD6D,
        0x5DE22089C247B9B2,
        0x60A09E4357868C1E,
        0x64034B44C579B335,
        0x6CA6473B42D9C17E,
        0x731FA294D036E54F,
        0x78314B11BE2E5815,
        0x7CCB6685972B70E1,
        0x7E34A3341F0363E9,
        0x8335C55334821EEF,
        0x8543D84D103B4265,
        0x8731261CB72D8626,
        0x8AFD4628EF069801,
        0x8B6BB8E4A4E3B177,
        0x8BE5D113C0871CE1,
        0x8DA1B759DD6CBA5A,
        0x925CA364AC86FD3A,
        0x95FB8A09F53A862D,
        0x967F21586CDF1248,
        0x994F6DFD28458F7B,
        0x9A3EED6A1158C5E1,
        0x9A8268AEA044DD84,
        0x9C23DB05E020414F,
        0xA064B502E61D27E9,
        0xA0702BC91D699F60,
        0xA090E0AE9640A80C,
        0xA19F89AB3555EAC1,
        0xA6C814BC555AE62C,
        0xA7B580D711EF2807,
        0xA847DF7DD6F8F680,
        0xAA6547439583C3A2,
        0xAEB0DC495D3BFEFD,
        0xB1471F544CEEEA31,
        0xB26AB6529D20EBEB,
        0xB69D88FF1AD5834A,
        0xB6B9EE08C38F62DA,
        0xB96AC22BCA53ED56,
        0xBA9C799D222C752F,
        0xBB4978FBE7638DE8,
        0xBC1A50966C9E6486,
        0xBE394DE37F9D6CF6,
        0xC10A36CC614670D3,
        0xC701938B851A9E9D,
        0xC85DEBB55F2F204D,
        0xCF6E0D7ACEE3B10C,
        0xD358E1AD1C94A6D4,
        0xD46BA7F738EC2264,
        0xDBA72C00F41F4E4C,
        0xDC0FCF046C61640C,
        0xDD0102D1CD0C6AC7,
        0xDDDB5C32E423345C,
        0xE4A5542BB7FD7B67,
        0xE5D1F299CD9DE03E,
        0xEA9BB1082CF95663,
        0xEB540D2B6EE2A0A4,
        0xEC651B0DA5B5D499,
        0xED967197261C16A9,
        0xF02322197A196CEB,
        0xF070994A85994785,
        0xF24167ACCB5D690F,
        0xF2D6CA16515033E5,
        0xF5E95C9954635B65,
        0xF73C81658CADADB4,
        0xFCA894E09ED7EEF4,
    ];

    public static bool Contains(ReadOnlySpan<byte> value)
    {
        ulong digest = Digest(value);
        return Array.BinarySearch(Digests, digest) >= 0 || Array.BinarySearch(Defaults, digest) >= 0;
    }

    /// <summary>Whether a program comes with the value and runs with it.</summary>
    public static bool IsDefault(ReadOnlySpan<byte> value) => Array.BinarySearch(Defaults, Digest(value)) >= 0;

    private static ulong Digest(ReadOnlySpan<byte> value)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(value, digest);
        return BinaryPrimitives.ReadUInt64BigEndian(digest);
    }
}
