namespace Seatrial.Secrets.Rules.Generic;

/// <summary>
/// Passwords and tokens among the arguments of programs: anybody on the machine reads them in the list of processes, too.
/// </summary>
internal static class CommandLineRules
{
    /// <summary>
    /// Programs up to the place of their password, by their manuals. An option that is called like its value, <c>--password</c>, needs no
    /// program.
    /// </summary>
    private const string Password =
        @"sshpass\s{1,3}-p\s{0,2}"
        + @"|mysql(?:dump|admin|import)?\s[^\r\n|;]{0,100}?\s-p"
        + @"|curl\s(?:[^|;]{0,300}?\s)?(?:-u|--user|--proxy-user)[ =]?\s{0,2}[""']?[\w.@%+-]{1,80}:"
        + @"|(?:docker|podman|buildah|nerdctl)\s{1,3}login\s[^\r\n|;]{0,120}?-p\s{1,3}"
        + @"|az\s{1,3}login\s[^\r\n|;]{0,200}?-p\s{1,3}"
        + @"|redis-cli\s(?:[^\r\n|;]{0,100}?\s)?-a\s{1,3}"
        + @"|ldap(?:search|add|modify|delete|passwd|whoami)\s[^\r\n|;]{0,200}?-w\s{1,3}"
        + @"|psexec(?:64)?(?:\.exe)?\s[^\r\n|;]{0,150}?-p\s{1,3}"
        + @"|mongo(?:sh|dump|restore|export|import)?\s[^\r\n|;]{0,150}?\s-p\s{1,3}"
        + @"|(?:sqlcmd|bcp)\s[^\r\n|;]{0,150}?\s-P\s{0,3}"
        + @"|ConvertTo-SecureString\s{1,3}(?:-(?:String|AsPlainText|Force)\s{1,3}){0,3}"
        + @"|net\s{1,3}use\s[^\r\n|;]{0,100}?/user:[\w.@\\-]{1,60}\s{1,3}"
        + @"|net\s{1,3}user\s{1,3}[\w.-]{1,40}\s{1,3}"
        + @"|rootpw\s{1,3}--plaintext\s{1,3}"
        + @"|cmdkey\s[^\r\n|;]{0,100}?/pass:"
        + @"|lftp\s(?:[^\r\n|;]{0,100}?\s)?-u\s{1,3}[\w.@-]{1,40},"
        + @"|htpasswd\s{1,3}-[A-Za-z]{0,4}b[A-Za-z]{0,4}\s{1,3}(?:[\w./$-]{1,80}\s{1,3})?[\w.@-]{1,40}\s{1,3}"
        + @"|(?:un)?zip\s(?:[^\r\n|;]{0,80}?\s)?-P\s{1,3}"
        + @"|openssl\s{1,3}(?:enc|aes-?\d{3}-\w{3,4})\s[^\r\n|;]{0,150}?-k\s{1,3}"
        + @"|ssh-keygen\s(?:[^\r\n|;]{0,150}?\s)?-N\s{1,3}"
        + @"|mc\s{1,3}(?:alias\s{1,3}set|config\s{1,3}host\s{1,3}add)\s{1,3}[\w-]{1,40}\s{1,3}[^\s]{4,120}\s{1,3}[^\s]{3,60}\s{1,3}"
        + @"|az\s{1,3}keyvault\s{1,3}secret\s{1,3}set\s[^\r\n|;]{0,200}?--value[ =]\s{0,2}"
        + @"|aws\s{1,3}secretsmanager\s[^\r\n|;]{0,200}?--secret-string[ =]\s{0,2}"
        + @"|aws\s{1,3}ssm\s{1,3}put-parameter\s[^\r\n|;]{0,120}?--name[ =]\s{0,2}[""']?[\w./-]{0,80}(?:passw|secret|token|key|credential)[\w./-]{0,40}[""']?\s[^\r\n|;]{0,80}?--value[ =]\s{0,2}"
        + @"|(?:wrangler|gh|vercel|fly|flyctl|doppler)\s{1,3}(?:secrets?|env)\s{1,3}(?:put|set|add)\s[^\r\n|;]{0,80}?<<<\s{0,3}"
        + @"|user(?:add|mod)\s[^\r\n|;]{0,120}?(?:-p|--password)[ =]\s{0,2}"
        + @"|chpasswd\s{0,3}<<<\s{0,3}[""']?[\w.-]{1,32}:"
        + @"|chpasswd\s{0,3}<<-?\s{0,2}[""']?\w{1,20}[""']?\s{0,4}[\r\n]\s{0,8}[\w.-]{1,32}:"
        + @"|openssl\s{1,3}passwd\s{1,3}(?:-(?:[156]|apr1|crypt|noverify)\s{1,3}){0,3}"
        + @"|vncpasswd\s[^\r\n|;]{0,40}?<<<\s{0,3}"
        + @"|(?:plink|pscp|psftp)(?:\.exe)?\s[^\r\n|;]{0,100}?-pw\s{1,3}"
        + @"|insecure-password\s{1,3}"
        + @"|stats\s{1,3}auth\s{1,3}[\w.-]{1,40}:"
        + @"|mosquitto_(?:pub|sub|rr)\s[^\r\n|;]{0,150}?-P\s{1,3}"
        + @"|mosquitto_passwd\s{1,3}-[A-Za-z]{0,3}b\s{1,3}[\w./$-]{1,80}\s{1,3}[\w.@-]{1,40}\s{1,3}"
        + @"|rabbitmqctl\s{1,3}(?:add_user|change_password)\s{1,3}[""']?[\w.@-]{1,40}[""']?\s{1,3}"
        + @"|nmcli\s[^\r\n|;]{0,120}?\spassword\s{1,3}"
        + @"|smb(?:client|get|map)\s[^\r\n|;]{0,150}?-U\s{0,2}[""']?[\w.\\-]{1,40}%";

    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "command-line-password",
            Title = "password on a command line",
            Pattern = $@"(?i)(?:\b(?:{Password})|\s-pass(?:in|out)?\s{{1,3}}[""']?pass:)[""']?(?P<secret>[^\s""'`|;<>]{{4,120}})",
            IsGeneric = true,
            Judge = UserAndPassword.JudgePlain,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.RevokePassword,
            ExampleFile = "run.sh",
            PositiveExamples =
            [
                "sshpass -p {base62:12} ssh deploy@host",
                "curl -s -u admin:{base62:14} https://host/path",
                "mysql -u root -p{base62:12} app",
                "docker login -u ci -p {base62:12} registry.internal.net",
                "az login --service-principal -u app -p {base62:20} --tenant t",
                "redis-cli -h cache -a {base62:16} ping",
                "ldapsearch -x -D cn=admin -w {base62:12} -b dc=x",
                "psexec \\\\10.0.0.4 -u admin -p {base62:10} cmd",
                "openssl rsa -in key.pem -passin pass:{base62:12}",
                "htpasswd -cb users.txt admin {base62:12}",
                "smbclient //files/share -U svc%{base62:12}",
                "sqlcmd -S db -U sa -P {base62:12} -i seed.sql",
                "$p = ConvertTo-SecureString '{base62:14}' -AsPlainText -Force",
                "net use Z: \\\\files\\share /user:office\\scan {base62:12}",
                "net user deploy {base62:12} /add",
                "cmdkey /add:files /user:scan /pass:{base62:12}",
                "zip -r -P {base62:12} backup.zip data",
                "openssl enc -aes-256-cbc -k {base62:16} -in a -out b",
                "ssh-keygen -t ed25519 -f key -N {base62:14}",
                "mc alias set store https://store.harbour.io ops {base62:20}",
                "az keyvault secret set --vault-name v --name db --value {base62:20}",
                "aws secretsmanager create-secret --name db --secret-string {base62:20}",
                "aws ssm put-parameter --name /prod/db_password --value {base62:20} --type SecureString",
                "lftp -u deploy,{base62:14} ftp.harbour.io",
                "useradd -m -p {base62:14} deploy",
                "chpasswd <<< \"deploy:{base62:14}\"",
                "chpasswd <<EOF\ndeploy:{base62:14}\nEOF",
                "openssl passwd -6 {base62:14}",
                "plink -pw {base62:14} root@host",
                "user scan insecure-password {base62:14}",
                "stats auth admin:{base62:14}",
                "mosquitto_pub -h host -u node -P {base62:14} -t t",
                "rabbitmqctl add_user app {base62:14}",
                "nmcli dev wifi connect Harbour password {base62:14}",
                "wrangler secret put API_KEY <<< \"{base62:32}\"",
            ],
            NegativeExamples =
            [
                "curl -u user:password https://host",
                "useradd -m -s /bin/bash deploy",
                "useradd -p \"$HASH\" deploy",
                "chpasswd <<< \"deploy:$PASSWORD\"",
                "stats auth admin:${{STATS_PASSWORD}}",
                "mysql -u root -p$MYSQL_PASSWORD app",
                "mysql -u root -p app",
                "redis-cli -a $REDIS_PASSWORD ping",
                "docker run -p 8080:80 nginx",
                "openssl rsa -passin pass:${{PASS}}",
                "ConvertTo-SecureString $plain -AsPlainText -Force",
                "net use Z: /user:scan /persistent:yes",
                "net user deploy /delete",
                "zip -r backup.zip data",
                "ssh-keygen -t ed25519 -N \"\"",
                "aws ssm put-parameter --name /prod/region --value eu-central-1-and-more",
                "wrangler secret put API_KEY < key.txt",
                "az keyvault secret set --name db --value $DB_PASSWORD",
            ],
        },
        new()
        {
            Id = "command-line-option",
            Title = "credential as an option of a command",
            Pattern =
                @"(?i)(?:^|[\s""'\[(,=])--?(?P<name>(?:[a-z]{1,20}[-_]?){0,3}?(?:password|passwd|passphrase|pass|pwd|token|secret|api-?key|secret-?key|access-?key))(?:[ =]|[""'],\s{0,4}[""'])[""']?(?P<secret>[^\s""'`\\|<>]{4,200})",
            IsGeneric = true,
            Judge = CommandLineJudge.Judge,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.Revoke,
            PositiveExamples =
            [
                "tool --password {base62:14} run",
                "[\"--token\", \"{base62:32}\"]",
                "tool --api-key={base62:32}",
                "gpg --batch --passphrase {base62:14} -d a",
            ],
            NegativeExamples = ["tool --password $PASSWORD run", "--password  prompt for the password", "--token <token>"],
        },
        new()
        {
            Id = "command-line-pair",
            Title = "credential as a named argument",
            Pattern =
                @"(?i)(?:--from-literal[ =]|\bcurl\s(?:[^|;]{0,200}?\s)?(?:-d|--data(?:-urlencode|-raw)?|-F|--form)[ =]?|--build-arg[ =]|--dart-define[ =]|\s-var[ =]|\bansible(?:-playbook)?\s(?:[^|;]{0,200}?\s)?(?:-e|--extra-vars)[ =]|:config:set\s|\s-D|\b(?:docker|podman|nerdctl)\s{1,3}run\s(?:[^|;]{0,200}?\s)?(?:-e|--env)[ =]|--set(?:-string)?[ =])\s{0,2}[""']?(?:[^\s""'=]{1,80}=[^\s""'&]{1,120}&){0,4}(?P<name>[\w.-]{2,60})=[""']?(?P<secret>[^\s""'`&|;<>]{8,300})",
            IsGeneric = true,
            ExampleFile = "run.sh",
            Judge = CommandLineJudge.Judge,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.Revoke,
            PositiveExamples =
            [
                "kubectl create secret generic db --from-literal=password={base62:16}",
                "curl -d access_token={hex:40} https://api.host.net/v1/devices",
                "curl -d 'grant_type=password&client_secret={base62:32}' https://host/token",
                "docker run -e DB_PASSWORD={base62:16} app",
                "ansible-playbook site.yml -e \"db_password={base62:16}\"",
                "terraform apply -var 'db_password={base62:16}'",
                "flutter build apk --dart-define=API_KEY={base62:32}",
                "java -Djavax.net.ssl.trustStorePassword={base62:14} -jar app.jar",
                "firebase functions:config:set mail.secret=\"{base62:24}\"",
            ],
            NegativeExamples =
            [
                "kubectl create secret generic db --from-literal=password=$PASSWORD",
                "curl -d cache_key={hex:40} https://host",
                "docker run -e PORT=80800000 app",
                "terraform apply -var db_password=$DB_PASSWORD",
                "java -Dapp.key.path=/etc/app/key.pem",
            ],
        },
        new()
        {
            Id = "command-line-setting",
            Title = "credential that a command stores",
            Pattern =
                @"(?i)(?:\b(?:aws\s{1,3}configure\s{1,3}set|user-secrets\s{1,3}set|(?:git|composer|poetry|bundle|npm|pnpm|yarn|pip3?|pulumi)\s{1,3}config(?:\s{1,3}set)?|(?:gh|doppler)\s{1,3}secrets?\s{1,3}set)|(?:^|[\r\n])\\set)(?:\s{1,3}--?[\w-]{1,20}(?:=[^\s]{1,40})?){0,3}\s{1,3}[""']?(?P<name>[\w.:/@-]{2,120})[""']?\s{1,3}(?:(?:-b|--body)[ =]\s{0,2})?[""']?(?P<secret>[^\s""'`|;<>]{8,300})",
            IsGeneric = true,
            ExampleFile = "run.sh",
            Judge = CommandLineJudge.Judge,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.Revoke,
            PositiveExamples =
            [
                "dotnet user-secrets set \"Smtp:Password\" \"{base62:16}\"",
                "gh secret set DEPLOY_TOKEN --body \"{base62:32}\"",
                "poetry config pypi-token.internal {base62:40}",
                "git config --global hub.token {hex:40}",
                "\\set app_password {base62:16}",
            ],
            NegativeExamples =
            [
                "gh secret set DEPLOY_TOKEN < token.txt",
                "git config --global user.name Somebody",
                "dotnet user-secrets set Smtp:Password $PASSWORD",
                "aws configure set region eu-central-1",
            ],
        },
        new()
        {
            Id = "registry-setting",
            Title = "token of a registry of npm packages",
            Pattern = @"//[\w.:/-]{4,120}/:(?P<name>_authToken|_password|_auth)\s{0,3}=\s{0,3}[""']?(?P<secret>[\w+/=.-]{16,300})",
            IsGeneric = true,
            ExampleFile = "Dockerfile",
            Judge = CommandLineJudge.Judge,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.Revoke,
            PositiveExamples =
            [
                "RUN echo \"//npm.harbour.io/:_authToken={base62:36}\" > .npmrc",
                "npm config set //npm.harbour.io/team/:_authToken={base62:40}",
            ],
            NegativeExamples =
            [
                "RUN echo \"//npm.harbour.io/:_authToken=${{NPM_TOKEN}}\" > .npmrc",
                "//npm.harbour.io/:_authToken=token-of-the-registry",
            ],
        },
        new()
        {
            Id = "cloud-init-password",
            Title = "password of an account that cloud-init sets",
            Pattern = @"\bchpasswd:\s{1,40}(?:expire:\s{0,4}\w{1,8}\s{1,40})?list:[\s|>""'-]{1,40}[\w.-]{1,32}:(?P<secret>[^\s""']{4,80})",
            IsGeneric = true,
            ExampleFile = "user-data.yaml",
            Judge = UserAndPassword.JudgePlain,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples =
            [
                "chpasswd:\n  expire: false\n  list: |\n    root:{base62:14}\n",
                "chpasswd:\n  list:\n    - deploy:{base62:14}\n",
            ],
            NegativeExamples = ["chpasswd:\n  list: |\n    root:RANDOM\n", "chpasswd:\n  expire: false\n"],
        },
        new()
        {
            Id = "backup-key",
            Title = "key of a storage as an argument of a backup",
            Pattern =
                @"(?i)(?:\b(?:kopia|rclone|restic|rustic|duplicacy|b2)\s[^|;]{0,300}?--(?:b2-)?(?:account-|application-)?key[ =]\s{0,2}|--key-id[ =]\s{0,2}[""']?\w{8,40}[""']?[\s\\]{1,20}--key[ =]\s{0,2}|\bb2\s{1,3}(?:authorize-account|account\s{1,3}authorize)\s{1,3}\w{8,40}\s{1,3}|\brclone\s{1,3}config\s{1,3}create\s{1,3}[\w.-]{1,40}\s{1,3}b2\s{1,3}account[ =]\w{8,40}\s{1,3}key[ =]\s{0,2})[""']?(?P<secret>[A-Za-z0-9+/=_-]{16,120})",
            IsGeneric = true,
            ExampleFile = "backup.sh",
            Judge = CommandLineJudge.JudgeDrawn,
            Impact = "Reads and deletes the backups in the storage.",
            Revoke = "Delete the key at the storage, and make one that reaches the bucket of the backups alone.",
            PositiveExamples =
            [
                "kopia repository connect b2 --bucket=tides --key-id={hex:25} --key={base62:31}",
                "kopia repository create b2 \\\n  --key-id={hex:25} \\\n  --key=\"{base62:31}\"",
                "rclone copy tides store:tides --b2-key {base62:31}",
                "rclone config create store b2 account {hex:25} key {base62:31}",
                "b2 authorize-account {hex:25} {base62:31}",
            ],
            NegativeExamples =
            [
                "kopia repository connect b2 --key-id=$B2_ID --key=$B2_KEY",
                "etcdctl --cert=/etc/etcd/peer.crt --key=/etc/etcd/peer.key get tides",
                "restic key list --key-hint {hex:8}",
                "b2 authorize-account \"$B2_ID\" \"$B2_KEY\"",
            ],
        },
        new()
        {
            Id = "piped-password",
            Title = "password piped into a program",
            Pattern =
                @"(?i)\b(?:echo|printf)\s{1,3}(?:-[ne]{1,2}\s{1,3})?[""']?(?:[\w.-]{1,32}:)?(?P<secret>[^\s""'`|$<>:]{4,80})[""']?\s{0,3}\|\s{0,3}(?:sudo\s{1,3}(?:-S|passwd|chpasswd)|docker\s{1,3}login|(?:ch)?passwd|kinit|cryptsetup|gh\s{1,3}(?:auth\s{1,3}login|secret\s{1,3}set)|(?:npx\s{1,3})?wrangler\s{1,3}(?:\w{1,10}\s{1,3})?secret\s{1,3}put|vercel\s{1,3}env\s{1,3}add|(?:docker|podman)\s{1,3}secret\s{1,3}create|helm\s{1,3}registry)\b",
            IsGeneric = true,
            ExampleFile = "run.sh",
            Judge = UserAndPassword.JudgePlain,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples =
            [
                "echo {base62:12} | sudo -S apt-get update",
                "echo \"deploy:{base62:12}\" | chpasswd",
                "printf '{base62:32}' | npx wrangler secret put API_KEY",
                "echo {base62:32} | docker secret create api_key -",
            ],
            NegativeExamples = ["echo $PASSWORD | docker login -u ci --password-stdin", "echo done | tee log"],
        },
    ];
}
