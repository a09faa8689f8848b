using System.Collections.Frozen;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>
/// The table of functions whose arguments are credentials by their place, from the documentation of the libraries. A row: receiver (or
/// <c>*</c>), function, position; a capital in the name of the function says that it is written so (Go's <c>hmac.New</c> is not Python's
/// <c>hmac.new</c>). The first row that fits decides. <c>CredentialWords</c> has to know the function's name, for it selects what is read.
/// </summary>
internal static class KnownFunctions
{
    private static readonly FrozenDictionary<string, KnownFunction[]> Rows = Table(
        (ArgumentMeaning.Account, "keyring.set_password:0 keyring.set_password:1"),
        (
            ArgumentMeaning.SigningKey,
            "jwt.sign:1 jwt.verify:1 jwt.encode:1 jwt.decode:1 jsonwebtoken.sign:1 jsonwebtoken.verify:1 jose.encode:1 jose.decode:1 jws.sign:1 jws.verify:1 "
                + "*.signwith:0 *.signwith:1 *.setsigningkey:0 *.verifywith:0 algorithm.hmac256:0 algorithm.hmac384:0 algorithm.hmac512:0 *.symmetricsecuritykey:0 *.signedstring:0 jwtstrategy.secretorkey:0 "
                + "*.hmacshakeyfor:0 *.from_secret:0 signer.create:1 *.secretkey:0 *.urlsafetimedserializer:0 *.urlsafeserializer:0 *.timedjsonwebsignatureserializer:0 *.timestampsigner:0"
        ),
        (
            ArgumentMeaning.SessionSecret,
            "*.cookieparser:0 *.cookie-parser:0 *.cookiestore:0 sessions.newcookiestore:0 cookie.newstore:0 *.securecookie:0 securecookie.new:0 *.setsignedcookie:3 *.getsignedcookie:1"
        ),
        (
            ArgumentMeaning.CipherKey,
            "*.createhmac:1 *.createcipheriv:1 *.createdecipheriv:1 *.createcipher:1 *.createdecipher:1 aes.encrypt:1 aes.decrypt:1 des.encrypt:1 tripledes.encrypt:1 *.hmacsha1:1 *.hmacsha256:1 *.hmacsha512:1 "
                + "*.hash_hmac:2 hmac.new:0 hmac.New:1 hmac.digest:0 key.fromutf8:0 key.frombase64:0 key.frombase16:0 *.fernet:0 aes.new:0 des3.new:0 des.new:0 blowfish.new:0 arc4.new:0 aes.newcipher:0 *.secretkeyspec:0 *.hmacsha256:0 *.hmacsha512:0 *.openssl_encrypt:2 *.openssl_decrypt:2"
        ),
        (
            ArgumentMeaning.Password,
            "*.mysql_connect:2 *.mysqli_connect:2 *.mysqli:2 *.pdo:2 *.getconnection:2 dbi.connect:2 mysql.connect:2 mysqldb.connect:2 mariadb.connect:2 *.sequelize:2 ssh.connect:3 paramiko.connect:3 client.connect:3 wlan.connect:1 wifi.connect:1 wifi.begin:1 *.unsafeplaintext:0 secretvalue.plaintext:0 client.authenticate:1 smtp.authenticate:1 imap.authenticate:1 mail.authenticate:1 drivermanager.getconnection:2 *.httpbasicauth:1 *.httpdigestauth:1 *.basicauth:1 *.basic_auth:1 *.setbasicauth:1 *.setauth:1 *.usernamepasswordcredentials:1 "
                + "*.networkcredential:1 *.passwordauthentication:1 *.passwordcredentials:1 *.plainauth:2 smtp.login:1 server.login:1 imap.login:1 ftp.login:1 mail.login:1 conn.login:1 client.login:1 session.login:1 *.simple_bind_s:1 *.simple_bind:1 *.bind_s:1 ldap.bind:1 *.ldap_bind:2 "
                + "*.ftp:2 *.ftp_login:2 *.basicawscredentials:1 *.ssh2_auth_password:2 *.sqlconnection:2 *.setcredentials:1 *.plaintextauthprovider:1 *.setbasicauthentication:1 *.usernamepasswordauthenticationtoken:1 graphdatabase.auth:1 auth.basic:1 neo4j.basic:1 authtokens.basic:1 "
                + "bcrypt.hash:0 bcrypt.hashsync:0 bcryptjs.hash:0 *.hashsync:0 argon2.hash:0 passwordencoder.encode:0 encoder.encode:0 hash.make:0 *.generate_password_hash:0 *.make_password:0 *.password_hash:0 *.create_superuser:2 *.create_user:2 *.createuserwithemailandpassword:2 *.signinwithemailandpassword:2 *.set_password:0 bcrypt.hashpw:0 *.hashpassword:0 *.get_password_hash:0 *.hash_password:0 *.generatefrompassword:0 keyring.set_password:2 *.scryptsync:0 *.pbkdf2sync:0 crypto.scrypt:0 crypto.pbkdf2:0 *.pbkdf2_hmac:1 "
                + "usermanager.createasync:1 usermanager.addpasswordasync:1 usermanager.resetpasswordasync:2 credentials.new:1 *.usernamepasswordtoken:1 *.gmail:1 yagmail.smtp:1 db.auth:1 admin.auth:1 *.authwithpassword:1 *.createemailpasswordsession:1 *.createemailsession:1"
        ),
        (
            ArgumentMeaning.Token,
            "*.stripe:0 *.wallet:0 ethers.wallet:0 *.privatekeytoaccount:0 keypair.fromsecretkey:0 *.twilio:1 *.setapikey:0 *.createclient:1 *.sendgridapiclient:0 *.auth_token:0 telegraf.telegraf:0 *.telegraf:0 *.telebot:0 client.login:0 bot.login:0 bot.run:0 client.run:0 *.newstaticv4:1 *.newstaticv2:1 *.newstaticcredentials:1 *.newstaticcredentialsprovider:1 *.oauthhandler:1 *.oauth1userhandler:1 *.set_access_token:1 *.setvapiddetails:2 searchclient.create:1 *.omniauth:2"
        )
    );

    /// <summary>Bytes at the beginning of a program in which it names what it takes from its libraries.</summary>
    private const int LongestHead = 8 * 1024;

    /// <summary>
    /// Functions that are called by their name alone where their library is named: <c>import { sign } from 'jsonwebtoken'</c>.
    /// </summary>
    private static readonly (string Library, string Function, int Position, ArgumentMeaning Meaning)[] Imported =
    [
        ("jsonwebtoken", "sign", 1, ArgumentMeaning.SigningKey),
        ("jsonwebtoken", "verify", 1, ArgumentMeaning.SigningKey),
        ("bcrypt", "hash", 0, ArgumentMeaning.Password),
        ("argon2", "hash", 0, ArgumentMeaning.Password),
        ("crypto-js", "HmacSHA256", 1, ArgumentMeaning.CipherKey),
        ("hono/jwt", "sign", 1, ArgumentMeaning.SigningKey),
        ("hono/jwt", "verify", 1, ArgumentMeaning.SigningKey),
        ("twilio", "Client", 1, ArgumentMeaning.Token),
        ("twilio", "TwilioClient", 1, ArgumentMeaning.Token),
        ("livekit", "AccessToken", 1, ArgumentMeaning.Token),
        ("livekit", "RoomServiceClient", 2, ArgumentMeaning.Token),
        ("OmniAuth", "provider", 2, ArgumentMeaning.Token),
        ("PubSubClient", "client.connect", 2, ArgumentMeaning.Password),
    ];

    /// <summary>Functions that take a name and the value for it.</summary>
    private static readonly WordSet Setters = new(
        "put set setproperty setattribute setvalue add append header setheader addheader setrequestheader define setenv putenv env getenv get fetch setdefault getordefault getproperty "
            + "environ config configure keyvaluepair pair entry of mapof tuple param field addproperty setparameter addparameter addqueryparameter addvalue with withenv withproperty update insert store option setoption "
            + "lookup string stringvar getstring defaultto default withheader setstring putstring environmentvariable setenvironmentvariable data set_default setitem setkey envstr constant basicnamevaluepair namevaluepair fill sendkeys authenticationheadervalue setitemasync setsecret setvalueasync type getorelse"
    );

    /// <summary>
    /// Functions that take a handle, the constant of an option and its value: <c>curl_setopt($ch, CURLOPT_PASSWORD, "…")</c>.
    /// </summary>
    private static readonly WordSet OptionSetters = new("curl_setopt curl_easy_setopt setopt mysql_options mosquitto_opts_set");

    /// <summary>Those of them whose value counts only when nothing is set.</summary>
    private static readonly WordSet Readers = new(
        "env getenv get fetch getordefault getproperty setdefault environ lookup default getstring string envstr getorelse"
    );

    /// <summary>Methods of a value that may not be there; the argument stands in for it.</summary>
    private static readonly WordSet Defaulting = new(
        "default unwrap_or unwrap_or_else orelse getorelse or_else ifempty defaultifempty withdefault"
    );

    /// <summary>Functions that say whether their two arguments are the same.</summary>
    private static readonly WordSet Comparers = new(
        "compare_digest timingsafeequal safeequal safecompare tscompare secure_compare fixed_length_secure_compare constanttimecompare constant_time_compare hash_equals fixedtimeequals isequal equals equal strcmp strcasecmp"
    );

    /// <summary>Methods of a field of a page that write into it.</summary>
    private static readonly WordSet Typing = new("send_keys sendkeys type fill fill_in presssequentially setvalue set_value");

    /// <summary>Functions around a literal that change how it is stored and not what it says.</summary>
    private static readonly WordSet Wrappers = new(
        "string from decode b64decode base64decode bytes tochararray getbytes secretstr secret some ptr str tostring to_string of pointer stringptr valueof fromstring securestring parse b64 text literal "
            + "just plain unsafe atob bytearray buffer uint8array uri ref observable state usestate usestate final cast byte freeze trim strings const value createsecretkey stringvalue aws new box arc rc cow into convertto-securestring hmacshakeyfor repr u b intern reactive signal mutablestateof sensitive nsstring stringcredentialvalue hash hashsync hashpassword hash_password hashpw get_password_hash field"
    );

    /// <summary>Functions whose options have a secret in them under a plain name: function, option.</summary>
    private static readonly FrozenSet<string> Options = (
        "session.secret session.keys cookiesession.secret cookiesession.keys expresssession.secret jwt.secret expressjwt.secret register.secret registerasync.secret nextauth.secret betterauth.secret "
        + "withironsessionapiroute.password withironsessionssr.password getironsession.password ironsession.password fastifysession.secret fastifycookie.secret securesession.secret super.secretorkey jwtstrategy.secretorkey "
        + "hs256.key hs384.key hs512.key createcookiesessionstorage.secrets createcookie.secrets jwtmodule.secret usesession.password yoga.secret strategy.secretorkey clerk.secretkey"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly WordSet Base64 = new(
        "atob b64decode base64decode base64_decode decode64 urlsafe_b64decode frombase64string decodebase64 base64decoding urlsafedecode64 decodestring standard_b64decode strict_decode64"
    );

    /// <summary>What the function takes there.</summary>
    public static ArgumentMeaning Find(ReadOnlySpan<byte> chain, int position)
    {
        Span<char> lower = stackalloc char[64];
        int dot = chain.LastIndexOfAny(".:>"u8);
        ReadOnlySpan<byte> last = chain[(dot + 1)..];
        if (
            last.Length > lower.Length
            || !Rows.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Lower(last, lower), out KnownFunction[]? rows)
        )
        {
            return ArgumentMeaning.None;
        }

        foreach (KnownFunction row in rows)
        {
            if (
                row.Position == position
                && (!row.IsExact || last.IndexOfAnyInRange((byte)'A', (byte)'Z') >= 0)
                && (row.Receiver.Length == 0 || (dot > 0 && ContainsText(chain[..dot], row.Receiver)))
            )
            {
                return row.Meaning;
            }
        }

        return ArgumentMeaning.None;
    }

    /// <summary>What the function takes there where the program has it from a library by its bare name.</summary>
    public static ArgumentMeaning FindImported(ReadOnlySpan<byte> text, ReadOnlySpan<byte> function, int position)
    {
        foreach ((string library, string name, int at, ArgumentMeaning meaning) in Imported)
        {
            if (
                at == position
                && function.Length == name.Length
                && ContainsText(function, name)
                && ContainsText(text[..Math.Min(text.Length, LongestHead)], library)
            )
            {
                return meaning;
            }
        }

        return ArgumentMeaning.None;
    }

    /// <summary>Whether an option of the function signs sessions or tokens.</summary>
    public static bool TakesSecret(ReadOnlySpan<byte> function, ReadOnlySpan<byte> option)
    {
        Span<char> lower = stackalloc char[96];
        if (function.Length + option.Length + 1 > lower.Length)
        {
            return false;
        }

        Lower(function, lower);
        lower[function.Length] = '.';
        Lower(option, lower[(function.Length + 1)..]);
        return Options.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..(function.Length + option.Length + 1)]);
    }

    public static bool TakesPair(ReadOnlySpan<byte> last) => Setters.Contains(last);

    public static bool TakesOption(ReadOnlySpan<byte> last) => OptionSetters.Contains(last);

    public static bool Compares(ReadOnlySpan<byte> last) => Comparers.Contains(last);

    public static bool TypesInto(ReadOnlySpan<byte> last) => Typing.Contains(last);

    public static bool TakesDefault(ReadOnlySpan<byte> last) => Readers.Contains(last);

    public static bool GivesDefault(ReadOnlySpan<byte> last) => Defaulting.Contains(last);

    public static bool IsWrapper(ReadOnlySpan<byte> last) => Wrappers.Contains(last) || Base64.Contains(last);

    public static bool DecodesBase64(ReadOnlySpan<byte> last) => Base64.Contains(last);

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<byte> text, Span<char> lower)
    {
        for (int i = 0; i < text.Length; i++)
        {
            lower[i] = (char)(Bytes.IsUpper(text[i]) ? text[i] | 0x20 : text[i]);
        }

        return lower[..text.Length];
    }

    private static bool ContainsText(ReadOnlySpan<byte> text, string word)
    {
        Span<byte> ascii = stackalloc byte[32];
        int length = System.Text.Encoding.ASCII.GetBytes(word, ascii);
        return Bytes.Contains(text, ascii[..length]);
    }

    private static FrozenDictionary<string, KnownFunction[]> Table(params (ArgumentMeaning Meaning, string Rows)[] kinds) =>
        kinds
            .SelectMany(k => k.Rows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => Row(r, k.Meaning)))
            .GroupBy(r => r.Function, r => r.Row, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static (string Function, KnownFunction Row) Row(string text, ArgumentMeaning meaning)
    {
        int dot = text.IndexOf('.', StringComparison.Ordinal);
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string receiver = text[..dot];
        string function = text[(dot + 1)..colon];
        return (
            function.ToLowerInvariant(),
            new KnownFunction(
                receiver == "*" ? "" : receiver,
                text[colon + 1] - '0',
                meaning,
                IsExact: function.Any(char.IsAsciiLetterUpper)
            )
        );
    }
}
