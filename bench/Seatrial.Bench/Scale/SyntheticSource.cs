using System.Text;

namespace Seatrial.Bench.Scale;

/// <summary>
/// Invents files that look to the scanner like an application's: names, calls, assignments, literals, imports, settings and prose in the
/// proportions of real ones. The same number gives the same file.
/// </summary>
internal sealed class SyntheticSource(int number)
{
    private static readonly string[] Words =
    [
        "account",
        "address",
        "api",
        "auth",
        "balance",
        "billing",
        "booking",
        "cache",
        "cart",
        "client",
        "config",
        "context",
        "customer",
        "database",
        "delivery",
        "document",
        "event",
        "export",
        "filter",
        "group",
        "handler",
        "history",
        "image",
        "index",
        "invoice",
        "item",
        "key",
        "label",
        "ledger",
        "limit",
        "login",
        "member",
        "message",
        "metric",
        "notification",
        "offer",
        "order",
        "page",
        "password",
        "payment",
        "permission",
        "policy",
        "price",
        "product",
        "profile",
        "query",
        "queue",
        "rate",
        "record",
        "refund",
        "region",
        "report",
        "request",
        "response",
        "review",
        "role",
        "schedule",
        "secret",
        "session",
        "setting",
        "shipment",
        "status",
        "stock",
        "store",
        "summary",
        "tenant",
        "ticket",
        "token",
        "transfer",
        "update",
        "user",
        "value",
        "version",
        "warehouse",
        "webhook",
        "worker",
    ];

    private static readonly string[] Verbs =
    [
        "apply",
        "build",
        "check",
        "create",
        "delete",
        "fetch",
        "find",
        "format",
        "list",
        "load",
        "merge",
        "parse",
        "publish",
        "render",
        "save",
        "send",
        "validate",
    ];

    private readonly Random random = new(number);
    private readonly StringBuilder text = new();

    /// <summary>Path from the repository's root, and content.</summary>
    public (string Path, string Text) Make()
    {
        var form = Form.Of(number);
        string service = $"services/{Words[number / 250 % Words.Length]}-{number / 250}";
        string area = $"{Word()}/{Word()}";
        if (number % 250 == 0)
        {
            return ($"{service}/package.json", Manifest(service));
        }

        // Most files are small, some are many times larger.
        int blocks = 4 + random.Next(14) + (random.Next(12) == 0 ? random.Next(90) : 0);
        text.Append(form.Head(Pascal(), Word()));
        for (int i = 0; i < blocks; i++)
        {
            text.Append(form.Block(this));
        }

        return ($"{service}/src/{area}/{Word()}_{number}{form.Extension}", text.ToString());
    }

    public string Word() => Words[random.Next(Words.Length)];

    public string Pascal() => Capital(Word()) + Capital(Word());

    public string Camel() => Verbs[random.Next(Verbs.Length)] + Pascal();

    public string Snake() => $"{Verbs[random.Next(Verbs.Length)]}_{Word()}_{Word()}";

    public string Number() => random.Next(2000).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A sentence of a dozen words.</summary>
    public string Sentence() =>
        $"{Pascal()} {Verbs[random.Next(Verbs.Length)]}s the {Word()} {Word()} when a {Word()} of the {Word()} has no {Word()}, see {Word()} {Number()}.";

    /// <summary>What stands in quotes: a message, a path, an address, an identifier.</summary>
    public string Literal() =>
        random.Next(8) switch
        {
            0 => $"/api/v1/{Word()}s/{Word()}",
            1 => $"https://{Word()}.example.com/{Word()}?{Word()}={Number()}",
            2 => $"{Word()}-{Word()}",
            3 => Convert.ToHexStringLower(Bytes(16)),
            _ => Sentence(),
        };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Manifest(string service) =>
        $$"""
            {
              "name": "@example/{{service[(service.LastIndexOf('/') + 1)..]}}",
              "version": "1.0.0",
              "private": true,
              "scripts": { "start": "node src/index.js", "test": "vitest run" },
              "dependencies": { "express": "4.21.2", "pg": "8.13.1", "pino": "9.5.0", "zod": "3.24.1" },
              "devDependencies": { "typescript": "5.7.2", "vitest": "2.1.8" }
            }
            """;
}
