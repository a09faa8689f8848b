namespace Seatrial.Secrets.Values;

/// <summary>Words that occur in values which only stand for a credential.</summary>
internal static class ValueWords
{
    /// <summary>A value made of nothing but these (and digits, where a caller allows them) is a name, a default or a placeholder.</summary>
    public static readonly WordSet Vocabulary = new(
        "password passwd pwd pass passphrase passcode passwords secret secrets token tokens key keys api apikey auth authentication authorization credential credentials cred creds access "
            + "refresh private public client bearer basic oauth oauth2 jwt session cookie csrf sign signing signature encryption encrypt cipher master shared service account app application consumer "
            + "my your our the a an this that some any is of for to in on at with here be it insecure example examples sample demo dummy fake mock mocked test tests testing tester foo bar baz qux foobar default changeme "
            + "change me insert replace replaced enter put todo fixme tbd xxx xxxx placeholder super very strong secure supersecret topsecret random value values string str text name user username users "
            + "android admin administrator root guest anonymous anon nobody system operator owner login signin signup logout register new old current confirm confirmation verify reset forgot forgotten invalid valid wrong "
            + "correct bad good missing required optional empty none null nil undefined unset void true false yes no on off enabled disabled hidden masked redacted removed unknown unused fixture stub "
            + "dev development local localhost prod production staging stage live sandbox qa ci env environment var variable config configuration setting option project repo repository org company "
            + "db database postgres postgresql pg mysql mariadb mongo mongodb redis rabbitmq rabbit mq amqp kafka minio minioadmin elastic elasticsearch kibana sa sql oracle mssql neo4j cassandra "
            + "ldap smtp mail email ftp sftp ssh http https url uri host hostname port path file id uid uuid guid hash salt nonce iv code pin otp mfa totp sms text input field label type button form "
            + "header body query param params data json yaml xml base64 hex plain plaintext encoded decoded bcrypt argon2 argon2id scrypt pbkdf2 sha256 sha512 md5 hs256 rs256 es256 aes rsa hmac digest kerberos ntlm saml openid "
            + "oidc sso x509 cert certificate tls ssl vault keychain keyring kms github gitlab google facebook twitter slack stripe aws azure gcp openai supabase firebase npm docker whatever something anything "
            + "letmein qwerty asdf welcome hello world abc abcd abcdef qwertyuiop monkey please use set get not real only generate generated one two three long short length chars characters min max must least "
            + "and or by from if then else as do so we you own store keep safe min32 minimum spring laravel django rails node next nextauth express symfony wordpress drupal "
            + "nova novo senha nueva nuevo clave contrasena cliente usuario neu neues neuer passwort kennwort benutzer mot passe nouveau utilisateur forte forta fort fuerte segura seguro sicher starkes guclu sifre parola sandi kata kuat matkhau khau haslo wachtwoord object number boolean any symbol function bigint int integer float double char bytes byte uint8array buffer securestring self request response props state store object dict list"
    );

    /// <summary>
    /// Parts of a value that say by themselves that it is invented; at least five letters, so that chance rarely makes one.
    /// </summary>
    public static ReadOnlySpan<byte> Marker(int index) =>
        index switch
        {
            0 => "example"u8,
            1 => "placeholder"u8,
            2 => "changeme"u8,
            3 => "change-me"u8,
            4 => "change_me"u8,
            5 => "change_this"u8,
            6 => "changethis"u8,
            7 => "change-this"u8,
            8 => "replace"u8,
            9 => "dummy"u8,
            10 => "insert"u8,
            11 => "redacted"u8,
            12 => "yourkey"u8,
            13 => "yourtoken"u8,
            14 => "your_"u8,
            15 => "your-"u8,
            16 => "not-a-real"u8,
            17 => "notareal"u8,
            18 => "xxxxx"u8,
            19 => "*****"u8,
            20 => "....."u8,
            21 => "_here"u8,
            22 => "-here"u8,
            23 => "fixme"u8,
            24 => "not-secure"u8,
            25 => "notsecure"u8,
            26 => "do_not_use"u8,
            27 => "do-not-use"u8,
            28 => "donotuse"u8,
            29 => "sample"u8,
            30 => "mysecret"u8,
            31 => "mypassword"u8,
            32 => "for-test"u8,
            33 => "test-only"u8,
            34 => "correcthorse"u8,
            35 => "foobar"u8,
            36 => "invalid"u8,
            37 => "not_a_"u8,
            38 => "not-a-"u8,
            39 => "fake-"u8,
            40 => "fake_"u8,
            41 => "place_holder"u8,
            42 => "place-holder"u8,
            43 => "iosfodnn7"u8,
            44 => "changez"u8,
            45 => "remplace"u8,
            46 => "cambiar"u8,
            47 => "cambiame"u8,
            48 => "reemplaz"u8,
            49 => "alterar"u8,
            50 => "substitu"u8,
            51 => "sostitui"u8,
            52 => "-aqui"u8,
            53 => "_aqui"u8,
            54 => "ersetzen"u8,
            55 => "notasecret"u8,
            56 => "johndoe"u8,
            57 => "johnsmith"u8,
            58 => "janedoe"u8,
            59 => "troque"u8,
            60 => "trocar"u8,
            61 => "altere"u8,
            62 => "preencha"u8,
            63 => "coloque"u8,
            64 => "cambiaest"u8,
            65 => "cambialo"u8,
            66 => "cambiami"u8,
            67 => "sustitu"u8,
            68 => "degistir"u8,
            69 => "ganti-"u8,
            70 => "ganti_"u8,
            71 => "gantiini"u8,
            72 => "ubahini"u8,
            73 => "thaydoi"u8,
            74 => "thay_doi"u8,
            75 => "izmenit"u8,
            76 => "smenit"u8,
            77 => "zmienmn"u8,
            78 => "wijzig"u8,
            79 => "aendern"u8,
            80 => "a-changer"u8,
            81 => "a_changer"u8,
            82 => "changermoi"u8,
            83 => "gere_um"u8,
            84 => "gere-um"u8,
            85 => "aleatori"u8,
            86 => "aleatoire"u8,
            87 => "rastgele"u8,
            88 => "_chars"u8,
            89 => "-chars"u8,
            90 => "caracteres"u8,
            91 => "hashedpass"u8,
            92 => "hashed_pass"u8,
            93 => "hashed-pass"u8,
            94 => "censored"u8,
            _ => default,
        };
}
