namespace Seatrial.Secrets.Values;

/// <summary>The vocabulary of the name model: tables, in lower case, singular as identifiers have them.</summary>
internal static class NameWords
{
    public static readonly WordSet Passwords = new(
        "password passwd pwd passphrase passcode passwort contrasena senha mdp psw passwrd passw wachtwoord parola userpass dbpass contrase contrasenya motdepasse kennwort sifre sifresi ifre ifresi parolasi katasandi matkhau haslo heslo jelszo salasana losenord kodeord pgpassword requirepass masterauth storepass keypass psk getpass authtok"
    );

    /// <summary>Ends of words that were run together: <c>dbpassword</c>, <c>userpwd</c>.</summary>
    public static readonly WordEndings PasswordEndings = new(
        "password passwd pwd passphrase passwort dbpass userpass mailpass ftppass smtppass rootpass adminpass bindpw rootpw userpw dbpw mailpw mqttpw ftppw adminpw"
    );

    public static readonly WordEndings SecretEndings = new("secret");

    public static readonly WordEndings TokenEndings = new(
        "authtoken accesstoken apitoken bottoken refreshtoken usertoken bearertoken oauthtoken plugintoken pushtoken xtoken"
    );

    public static readonly WordEndings KeyEndings = new(
        "apikey secretkey accesskey privatekey authkey appkey masterkey encryptionkey signingkey licensekey accountkey privkey cryptkey cipherkey aeskey deskey bindkey"
    );

    public static readonly WordSet Auths = new("auth authorization authentication authkey");

    /// <summary>Words behind the noun that change nothing.</summary>
    public static readonly WordSet Neutral = new(
        "dev development prod production staging stage live local default value val string str raw plain plaintext clear cleartext "
            + "new old current primary secondary main backup base64 b64 hex literal const constant v ro rw readonly readwrite sandbox qa uat demo env part"
    );

    /// <summary>Words behind the noun that make it something other than the credential itself.</summary>
    public static readonly WordSet Negating = new(
        "name names pda id ids uid guid url urls uri uris path paths file files filename filepath dir directory folder field fields label labels placeholder placeholders "
            + "type types typ kind length len size min max count counts counter expiry expires expire expiration expired ttl lifetime validity timeout age duration interval "
            + "regex regexp pattern patterns header headers hash hashes hashed hasher digest template templates example sample policy policies reset forgot forgotten recovery "
            + "recover change changed changes confirm confirmation confirmed form forms page pages view views route routes endpoint endpoints controller service services manager "
            + "provider providers factory handler handlers store storage helper helpers util utils validator validators validation strength hint hints error errors message messages "
            + "msg text title titles description descriptions desc prompt prompts question icon icons class classes style styles color colour visible visibility hidden show shown "
            + "enabled disabled required optional valid invalid is has index indexes idx version versions ref refs reference references arn var vars variable variables variant "
            + "prefix suffix format formatter algorithm algorithms algo method methods mode status state states option options config configuration settings setting list map mapping "
            + "mappings set sets array date time at by from to for owner user users username login email mail host hostname port region alias scope scopes issuer audience source "
            + "sources selector selectors bucket encoding encoder decoder encrypted encryption encryptor public code codes column columns col table model models entity dto schema "
            + "schemas props params param parameter parameters arg args argument arguments request requests response responses result results event events action actions command "
            + "commands callback hook hooks component components widget input inputs button link links tab modal dialog item items node nodes element elements property properties "
            + "attribute attributes attr tag tags grant flow usage permission permissions role roles check checker checks test tests spec mock rule rules limit limits limiter quota "
            + "cost price amount balance symbol decimals address addresses contract supply pair pool budget stats metric metrics cache buffer stream reader writer parser lexer "
            + "generator generated creation created updated rotation rotated rotate repository repo resolver converter serializer interceptor middleware filter filters guard guards "
            + "function func callback task job queue topic channel group groups space spaces section category parts word words char chars character characters hostkey fingerprint "
            + "thumbprint kid crypted identifier identifiers docs doc documentation help tooltip aria binding bindings context contexts claim claims session sessions cookie cookies domain tenant app application "
            + "client server servers broker brokers device bot agent ui lib module package import export plugin extension api sdk info data"
    );

    /// <summary>What the account of a login is called in other languages than English.</summary>
    public static readonly WordSet Accounts = new(
        "usuario utilisateur benutzer benutzername gebruiker utente kullanici pengguna anvandare"
    );

    /// <summary>Plural or measured nouns: <c>maxTokens</c>, <c>tokensUsed</c>.</summary>
    public static readonly WordSet Counting = new(
        "used left remaining total per sec second seconds minute minutes hour hours day days ms num number amount bytes bits"
    );

    /// <summary>First words of functions and flags: what follows is rarely the value itself.</summary>
    public static readonly WordSet Verbs = new(
        "is has have show hide forgot reset validate verify check hash get fetch generate create update change confirm compare toggle handle on use should can must need needs "
            + "require requires required no enable disable allow find decode encode encrypt decrypt parse read load store save remove delete clear revoke invalid missing wrong bad incorrect expired"
    );

    /// <summary>Kinds of password that are words of a page rather than values.</summary>
    public static readonly WordSet NotPasswordBefore = new(
        "one nord proton last dash keepass enpass onepass forgot reset invalid wrong incorrect missing confirm verify change show hide no enter your update always require"
    );

    public static readonly WordSet NotPassBefore = new(
        "proxy fastcgi uwsgi scgi grpc memcached last nord proton enpass dash rail bus press em render shader first second third multi boarding by ski day season one two single final post pre low high must can should test tests did does compute depth blur bloom shadow both all each every gate gates check checks criteria validation verification acceptance smoke build lint ci"
    );

    public static readonly WordSet NotTokenBefore = new(
        "next page continuation csrf xsrf antiforgery design color cancellation cancel syntax parse lexer eos bos pad stop special unk sep cls mask image max min start end first last "
            + "previous prev current input output prompt completion total erc20 erc721 nft lp base quote native wrapped gas comma colon operator punctuation comment keyword number identifier "
            + "mention hashtag emoji text word sub per paging pagination cursor resume sync change concurrency request idempotency verification confirmation dedup interpolation bracket paren brace authenticity postman"
    );

    /// <summary>
    /// Salts that are keys in truth (WordPress, Drupal). A salt of a key derivation stands beside what it salts and is no secret (RFC 8018,
    /// section 4.1).
    /// </summary>
    public static readonly WordSet SaltBefore = new(
        "auth in nonce hash hashid hashids secret secure security session cookie jwt token signing app application"
    );

    /// <summary>Secrets of Kubernetes that are called by their name.</summary>
    public static readonly WordSet NotSecretBefore = new("existing tls pull ca");

    /// <summary>
    /// Switches of a browser's requests: <c>Access-Control-Allow-Credentials</c>, <c>withCredentials</c> (Fetch standard, section 3.3).
    /// </summary>
    public static readonly WordSet NotCredentialsBefore = new(
        "allow allows allowed support supports supported with without include includes omit send sends accept accepts"
    );

    /// <summary>Words anywhere in a name that say that the value was computed from the credential.</summary>
    public static readonly WordSet Computed = new("hashed encrypted crypted enciphered sha sha1 sha256 sha512 md digest");

    /// <summary>Qualifiers that make a key a credential.</summary>
    public static readonly WordSet KeyBefore = new(
        "api access secret private encryption encrypt decryption decrypt signing sign auth master service storage shared consumer license webhook hmac jwt session cookie cipher crypt "
            + "crypto aes des subscription deploy ssh root integration write server merchant oauth authentication authorization signature symmetric admin app application account write "
            + "ingest ingestion instrumentation functions function rest personal sdk partner security secure machine remember logged nonce tls ssl rsa ed25519 developer dev priv nkey seed tran"
    );

    /// <summary>Qualifiers that make a key something else.</summary>
    public static readonly WordSet NotKeyBefore = new(
        "public pub publishable publish anon anonymous primary foreign sort cache row partition i18n translation locale lang language lookup map dict dictionary object query param local "
            + "state react index unique composite group search field property prop config configuration setting settings feature flag event registry hot shortcut keyboard arrow idempotency routing "
            + "route binding topic bucket file image lock job hash range item node list data meta header tag label menu tab option column col table entity record document doc collection type kind "
            + "class symbol enum constant message msg error metric trace span log redis memo storage theme style color permission policy scope resource action command step task queue "
            + "channel room user users client parent child left right up down enter escape shift ctrl alt meta esc space delete backspace home end page default natural surrogate business candidate "
            + "alternate secondary join relation ref reference pivot order date time day month year category section site recaptcha captcha measurement tracking known host authorized armored gpg pgp "
            + "verification verify verifying validation ssn pixel piano music answer major minor low high first last next prev current selected active context state view component json yaml xml "
            + "dataset series chart axis model attribute slot variant pubsub stream device env environment variable var name string text title word for is has by on of no any each every"
    );
}
