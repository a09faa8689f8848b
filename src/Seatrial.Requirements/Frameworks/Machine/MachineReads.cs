using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Machine;

/// <summary>
/// Files that are read and addresses that are fetched because the request names them: what the server reaches, whoever asks may reach.
/// </summary>
internal static class MachineReads
{
    private const string File = "files on the server";
    private const string Address = "addresses that the request names";

    private static readonly CodeLanguage[] Python = [CodeLanguage.Python];
    private static readonly CodeLanguage[] CSharp = [CodeLanguage.CSharp];
    private static readonly CodeLanguage[] Java = [CodeLanguage.Java];
    private static readonly CodeLanguage[] Go = [CodeLanguage.Go];
    private static readonly CodeLanguage[] Php = [CodeLanguage.Php];
    private static readonly CodeLanguage[] Ruby = [CodeLanguage.Ruby];

    /// <summary>Words in the names of values that hold a whole address.</summary>
    private static readonly string[] AddressWords =
    [
        "url",
        "uri",
        "href",
        "link",
        "endpoint",
        "target",
        "host",
        "domain",
        "site",
        "webhook",
        "feed",
        "src",
        "callback",
        "address",
        "page",
        "image",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("*", "fetch", static s => s.Receiver is null ? Reach(s, Address, 0) : null) { Languages = ScriptLanguages.All },
        .. Rows(
            [
                "npm:axios*",
                "npm:got*",
                "npm:node-fetch*",
                "npm:undici*",
                "npm:superagent*",
                "npm:needle*",
                "npm:request*",
                "npm:http*",
                "npm:https*",
                "npm:node:http*",
                "npm:node:https*",
                "npm:ky*",
            ],
            ["", "get", "post", "put", "patch", "head", "request"],
            Address,
            0,
            ScriptLanguages.All
        ),
        new("*", "goto", static s => s.Count >= 1 && s.Receiver is not null ? Reach(s, Address, 0) : null)
        {
            Languages = ScriptLanguages.All,
        },
        .. Rows(["npm:fs*", "npm:node:fs*"], ["readFile", "readFileSync", "createReadStream"], File, 0, ScriptLanguages.All),
        .. Rows(["npm:express.Response()"], ["sendFile", "download", "sendfile"], File, 0, ScriptLanguages.All),
        .. Rows(
            ["py:requests*", "py:httpx*", "py:aiohttp*"],
            ["get", "post", "put", "patch", "delete", "head", "stream"],
            Address,
            0,
            Python
        ),
        .. Rows(["py:requests*", "py:httpx*", "py:aiohttp*"], ["request"], Address, 1, Python),
        .. Rows(["py:urllib.request*"], ["urlopen", "urlretrieve", "Request"], Address, 0, Python),
        .. Rows(["py:flask*"], ["send_file"], File, 0, Python),
        .. Rows(["py:flask*"], ["send_from_directory"], File, 1, Python),
        .. Rows(["py:fastapi*", "py:starlette*"], ["FileResponse"], File, 0, Python),
        new(
            "*",
            "open",
            static s =>
                s.Call?.Callee is NameExpression && (s[1].Text is null || !s[1].Text!.AsSpan().ContainsAny("wax+"))
                    ? Reach(s, File, 0)
                    : null
        )
        {
            Languages = Python,
        },
        .. Rows(["go:net/http"], ["Get", "Post", "Head", "PostForm"], Address, 0, Go),
        .. Rows(["go:net/http"], ["NewRequest"], Address, 1, Go),
        .. Rows(["go:net/http"], ["NewRequestWithContext", "ServeFile"], Address, 2, Go),
        .. Rows(["go:os"], ["Open", "ReadFile"], File, 0, Go),
        .. Rows(
            ["*"],
            ["GetAsync", "GetStringAsync", "GetByteArrayAsync", "GetStreamAsync", "PostAsync", "GetFromJsonAsync"],
            Address,
            0,
            CSharp
        ),
        .. Named("File", ["ReadAllText", "ReadAllBytes", "ReadAllTextAsync", "ReadAllBytesAsync", "OpenRead"], CSharp),
        .. Rows(["type:RestTemplate"], ["getForObject", "getForEntity", "postForObject", "postForEntity", "exchange"], Address, 0, Java),
        .. Rows(["java:java.net.URL", "java:URL"], [""], Address, 0, Java),
        .. Named("Files", ["readAllBytes", "readString", "newInputStream", "lines"], Java),
        new("*", "file_get_contents", static s => s.Receiver is null ? Reach(s, IsAddress(s[0]) ? Address : File, 0) : null)
        {
            Languages = Php,
        },
        new("*", "curl_init", static s => s.Receiver is null ? Reach(s, Address, 0) : null) { Languages = Php },
        new("*", "readfile", static s => s.Receiver is null ? Reach(s, File, 0) : null) { Languages = Php },
        .. Rows(
            ["rb:Net.HTTP*", "rb:HTTParty*", "rb:Faraday*", "rb:RestClient*"],
            ["get", "get_response", "post", "head"],
            Address,
            0,
            Ruby
        ),
        new("*", "send_file", static s => s.Call?.Callee is NameExpression ? Reach(s, File, 0) : null) { Languages = Ruby },
        new("*", "open", static s => s.Call?.Receiver is NameExpression { Name: "URI" } ? Reach(s, Address, 0) : null) { Languages = Ruby },
    ];

    private static IEnumerable<CallRule> Rows(
        string[] targets,
        string[] names,
        string what,
        int at,
        IReadOnlyList<CodeLanguage> languages
    ) =>
        targets.SelectMany(t =>
            names.Select(n => new CallRule(t, n, site => Reach(site, site.Name == "ServeFile" ? File : what, at)) { Languages = languages })
        );

    private static IEnumerable<CallRule> Named(string type, string[] names, IReadOnlyList<CodeLanguage> languages) =>
        names.Select(n => new CallRule(
            "*",
            n,
            site => site.Call?.Receiver is NameExpression { Name: var written } && written == type ? Reach(site, File, 0) : null
        )
        {
            Languages = languages,
        });

    /// <summary>Noted where the request says which; what the call gives is for others to say.</summary>
    private static Value? Reach(CallSite site, string what, int at)
    {
        var named = site[at];
        if (named.Has(Origins.Argument) && !named.Has(Origins.Stored | Origins.Principal) && (what == File || IsAddress(named)))
        {
            var load = Store.Begin(site, what, LoadOperation.Read, isSingle: true);
            load.IsOfMachine = true;
            load.AddFilter("name", named with { Object = null });
        }

        return null;
    }

    /// <summary>Whether the request says where to: a part behind a fixed beginning does not.</summary>
    private static bool IsAddress(Value value) =>
        value.Parts.FirstOrDefault(p => p.Text is not "") is { } first
            ? first.Has(Origins.Argument) && first.Text is null
            : value.Text is null
                && value.Key is { } key
                && Array.Exists(AddressWords, w => key.Contains(w, StringComparison.OrdinalIgnoreCase));
}
