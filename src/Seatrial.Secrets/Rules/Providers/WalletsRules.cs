using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Private keys of wallets and of protocols whose keys are the account: they cannot be revoked.</summary>
internal static class WalletsRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "ethereum-private-key",
            Title = "Ethereum private key",
            Pattern = Named(
                "(?:private|deployer|wallet|signer|owner|eth(?:ereum)?|account|relayer|operator)_?(?:private)?_?key",
                "(?:0x)?[a-fA-F0-9]{64}"
            ),
            Severity = Severity.Critical,
            Impact = "Spends everything that the wallet holds and owns the contracts that it deployed.",
            Revoke = "Move the funds to a new wallet at once: a published key cannot be revoked, and robots watch for it.",
            PositiveExamples = ["PRIVATE_KEY=0x{hex:64}", "deployerPrivateKey: \"{hex:64}\""],
            NegativeExamples = ["PUBLIC_KEY=0x{hex:64}", "PRIVATE_KEY_HASH=sha256"],
        },
        new()
        {
            Id = "mnemonic-phrase",
            Title = "Wallet seed phrase",
            Pattern =
                @"(?i)(?P<name>[\w.-]{0,30}?(?:mnemonic|seed_?phrase|recovery_?phrase|secret_?phrase|wallet_?seed)[\w.-]{0,16})[""\'`]?\s{0,3}[:=]\s{0,3}[""\'`]?(?P<secret>(?:[a-z]{3,8} ){11}[a-z]{3,8}(?:(?: [a-z]{3,8}){3}){0,4})(?:[^A-Za-z ]|$)",
            Severity = Severity.Critical,
            Judge = Mnemonic.Judge,
            Impact = "Opens every account of the wallet.",
            Revoke = "Move the funds to a new wallet at once: a published key cannot be revoked, and robots watch for it.",
            PositiveExamples = ["MNEMONIC=\"{mnemonic:}\""],
            NegativeExamples = ["MNEMONIC=\"{words:12}\"", "MNEMONIC=\"test test test test test test test test test test test junk\""],
        },
        new()
        {
            Id = "bitcoin-private-key",
            Title = "Bitcoin private key (wallet import format)",
            Pattern = Assigned(@"bitcoin|\bbtc|\bwif|litecoin|wallet", "key|wif|secret|priv", "[5KLc9T6][1-9A-HJ-NP-Za-km-z]{50,51}"),
            Severity = Severity.Critical,
            Judge = Base58Check.Judge,
            Impact = "Spends everything that the address holds.",
            Revoke = "Move the funds to a new wallet at once: a published key cannot be revoked, and robots watch for it.",
            PositiveExamples = ["BITCOIN_PRIVATE_KEY={bitcoin-wif:}"],
            NegativeExamples = ["BITCOIN_PRIVATE_KEY=K{base58:51}"],
        },
        new()
        {
            Id = "extended-private-key",
            Title = "Extended private key of a wallet (BIP 32)",
            Pattern = Token("[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{107,108}"),
            Severity = Severity.Critical,
            Judge = Base58Check.Judge,
            Impact = "Derives the private key of every address of the wallet.",
            Revoke = "Move the funds to a new wallet at once: a published key cannot be revoked, and robots watch for it.",
            PositiveExamples = ["{base58check:0488ade4}"],
            NegativeExamples = ["xprv{base58:30}"],
        },
        new()
        {
            Id = "solana-keypair",
            Title = "Solana key pair as bytes",
            Pattern =
                @"(?i:secret_?key|keypair|private_?key|wallet|uint8array\.from)[\w\s""':=.(]{0,60}\[\s{0,8}(?P<secret>[0-9]{1,3}(?:,\s{0,8}[0-9]{1,3}){63})\s{0,4},?\s{0,4}\]",
            Severity = Severity.Critical,
            Judge = SolanaKeypair.Judge,
            Impact = "Spends everything that the account holds and upgrades its programs.",
            Revoke = "Move the funds to a new wallet at once: a published key cannot be revoked, and robots watch for it.",
            PositiveExamples = ["const secret = Uint8Array.from([{bytes:64}]);"],
            NegativeExamples = ["[{bytes:32}]"],
        },
        new()
        {
            Id = "solana-private-key",
            Title = "Solana private key in base 58",
            Pattern = Assigned(@"solana|phantom|wallet|\bsol_|payer|keypair", "private|secret|key", "[1-9A-HJ-NP-Za-km-z]{86,88}"),
            Severity = Severity.Critical,
            Impact = "Spends everything that the account holds.",
            Revoke = "Move the funds to a new wallet at once: a published key cannot be revoked, and robots watch for it.",
            PositiveExamples = ["SOLANA_PRIVATE_KEY={base58:88}"],
            NegativeExamples = ["SOLANA_PUBLIC_KEY={base58:44}"],
        },
        new()
        {
            Id = "stellar-secret-seed",
            Title = "Stellar secret seed",
            Pattern = Named("stellar|seed|secret|xlm", "S[A-D][A-Z2-7]{54}"),
            Severity = Severity.Critical,
            Judge = StellarSeed.Judge,
            Impact = "Spends everything that the account holds.",
            Revoke = "Move the funds to a new wallet at once: a published key cannot be revoked, and robots watch for it.",
            PositiveExamples = ["STELLAR_SECRET={stellar:}"],
            NegativeExamples = ["SECRET=SB{base32:54}"],
        },
        new()
        {
            Id = "near-private-key",
            Title = "NEAR private key",
            Pattern = Token("ed25519:[1-9A-HJ-NP-Za-km-z]{86,88}"),
            Severity = Severity.Critical,
            Impact = "Spends everything that the account holds and changes its contract.",
            Revoke = "Move the funds to a new wallet at once: a published key cannot be revoked, and robots watch for it.",
            PositiveExamples = ["\"private_key\": \"ed25519:{base58:88}\""],
            NegativeExamples = ["\"public_key\": \"ed25519:{base58:44}\""],
        },
        new()
        {
            Id = "nostr-private-key",
            Title = "Nostr private key",
            Pattern = Token("nsec1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{58}"),
            Severity = Severity.Critical,
            Judge = Bech32.Judge,
            Impact = "Speaks as its owner for ever.",
            Revoke = "Publish a new key and tell followers: a published Nostr key cannot be revoked.",
            PositiveExamples = ["NOSTR_KEY={bech32:nsec}"],
            NegativeExamples = ["nsec1{lower:10}"],
        },
        new()
        {
            Id = "tezos-secret-key",
            Title = "Tezos secret key",
            Pattern = Token("edsk(?:[1-9A-HJ-NP-Za-km-z]{94}|[1-9A-HJ-NP-Za-km-z]{50})"),
            Severity = Severity.Critical,
            Impact = "Spends everything that the account holds.",
            Revoke = "Move the funds to a new wallet at once: a published key cannot be revoked, and robots watch for it.",
            PositiveExamples = ["TEZOS_KEY=edsk{base58:94}"],
            NegativeExamples = ["edsk{base58:12}"],
        },
    ];
}
