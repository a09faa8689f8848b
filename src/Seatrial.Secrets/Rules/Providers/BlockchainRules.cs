using Seatrial.Engine.Findings;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of blockchain data services and exchanges.</summary>
internal static class BlockchainRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "alchemy-api-key",
            Title = "Alchemy API key",
            Pattern = Assigned("alchemy", "[A-Za-z0-9_-]{32}"),
            Severity = Severity.Medium,
            Impact = "Calls the chain on the account's quota.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["ALCHEMY_API_KEY={base62:32}"],
            NegativeExamples = ["ALCHEMY_KEY_NAME=main"],
        },
        new()
        {
            Id = "alchemy-url",
            Title = "Alchemy API key in an address",
            Pattern = @"\.g\.alchemy\.com/(?:v2|nft/v[0-9])/(?P<secret>[A-Za-z0-9_-]{32})(?:[^A-Za-z0-9_-]|$)",
            Severity = Severity.Medium,
            Impact = "Calls the chain on the account's quota.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["https://eth-mainnet.g.alchemy.com/v2/{base62:32}"],
            NegativeExamples = ["https://eth-mainnet.g.alchemy.com/v2/{base62:8}"],
        },
        new()
        {
            Id = "infura-api-key",
            Title = "Infura API key or secret",
            Pattern = Assigned("infura", "key|secret|id|token", "[a-f0-9]{32}"),
            Severity = Severity.Medium,
            Impact = "Calls the chain on the account's quota.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["INFURA_API_KEY={hex:32}"],
            NegativeExamples = ["INFURA_NETWORK_KEY=mainnet"],
        },
        new()
        {
            Id = "infura-url",
            Title = "Infura API key in an address",
            Pattern = @"\.infura\.io/(?:ws/)?v3/(?P<secret>[a-f0-9]{32})\b",
            Severity = Severity.Medium,
            Impact = "Calls the chain on the account's quota.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["https://mainnet.infura.io/v3/{hex:32}"],
            NegativeExamples = ["https://mainnet.infura.io/v3/{hex:8}"],
        },
        new()
        {
            Id = "quicknode-url",
            Title = "QuickNode address with token",
            Pattern = @"https://[a-z0-9.-]{3,80}\.quiknode\.pro/(?P<secret>[a-f0-9]{40})\b",
            Severity = Severity.Medium,
            Impact = "Calls the chain on the account's quota.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["https://late-hill.solana-mainnet.quiknode.pro/{hex:40}/"],
            NegativeExamples = ["https://late-hill.solana-mainnet.quiknode.pro/"],
        },
        new()
        {
            Id = "etherscan-api-key",
            Title = "Etherscan family API key",
            Pattern = Assigned("etherscan|bscscan|polygonscan|arbiscan|basescan|snowtrace", "[A-Z0-9]{34}"),
            Severity = Severity.Low,
            Impact = "Reads chain data on the account's quota.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["ETHERSCAN_API_KEY={upper-alnum:34}"],
            NegativeExamples = ["ETHERSCAN_KEY=env"],
        },
        new()
        {
            Id = "moralis-api-key",
            Title = "Moralis API key",
            Pattern = Assigned("moralis", "[A-Za-z0-9]{64}"),
            Severity = Severity.Medium,
            Impact = "Reads chain data on the account's quota.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["MORALIS_API_KEY={base62:64}"],
            NegativeExamples = ["MORALIS_KEY=env"],
        },
        new()
        {
            Id = "coinbase-api-secret",
            Title = "Coinbase API secret",
            Pattern = Assigned("coinbase", "secret|token|key", "[A-Za-z0-9]{32}|[A-Za-z0-9_-]{64}"),
            Severity = Severity.Critical,
            Impact = "Reads balances and may trade or send.",
            Revoke = "Delete the API key in the Coinbase settings and create one without withdrawal rights.",
            PositiveExamples = ["COINBASE_API_SECRET={base62:32}"],
            NegativeExamples = ["COINBASE_API_VERSION_KEY=2024"],
        },
        new()
        {
            Id = "binance-api-secret",
            Title = "Binance API key or secret",
            Pattern = Assigned("binance", "secret|key", "[A-Za-z0-9]{64}"),
            Severity = Severity.Critical,
            Impact = "Reads balances and may trade or withdraw.",
            Revoke = "Delete the API key in the Binance settings and create one limited to addresses.",
            PositiveExamples = ["BINANCE_API_SECRET={base62:64}"],
            NegativeExamples = ["BINANCE_SECRET_NAME=binance"],
        },
        new()
        {
            Id = "exchange-api-secret",
            Title = "Kraken, KuCoin, Bitfinex or Bybit API secret",
            Pattern = Assigned(
                @"kraken|kucoin|bitfinex|bybit|bittrex|bitstamp|\bokx",
                "secret|private|key",
                "[A-Za-z0-9+/]{86}==|[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}|[A-Za-z0-9]{32}|[A-Za-z0-9]{36}|[A-Za-z0-9]{43}"
            ),
            Severity = Severity.Critical,
            Impact = "Reads balances and may trade or withdraw.",
            Revoke = "Delete the API key in the exchange's settings and create one limited to addresses.",
            PositiveExamples = ["KRAKEN_API_SECRET={base64:86}==", "KUCOIN_SECRET={uuid}"],
            NegativeExamples = ["KRAKEN_SECRET_NAME=kraken"],
        },
    ];
}
