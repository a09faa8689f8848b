using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of infrastructure as code, secret managers and hosting platforms: they often open everything else.</summary>
internal static class InfrastructureRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            // Of 28 bytes the first are its type (1) and the seconds of its making; the nanoseconds and its length (16) stand before the
            // key.
            Id = "ceph-key",
            Title = "key of a client of Ceph",
            Pattern = Base64Token("AQ[A-D][A-Za-z0-9+/]{9}[A-O][BRhx]AA[A-Za-z0-9+/]{21}[AQgw]=="),
            Severity = Severity.High,
            IsIssued = true,
            Judge = CephKey.Judge,
            Impact = "Reads and writes what its client may in the cluster: everything, where it is an administrator's.",
            Revoke = "Draw a new key with 'ceph auth rotate', give it to the clients, and look for others in the same file.",
            ExampleFile = "secret.yaml",
            PositiveExamples = ["userKey: AQA{base64:9}ARAA{base64:21}A=="],
            NegativeExamples = ["userKey: AQA{base64:36}A=="],
        },
        new()
        {
            Id = "vault-token",
            Title = "HashiCorp Vault token",
            Pattern = UrlToken(@"hv[sbr]\.[A-Za-z0-9_-]{24,300}"),
            Severity = Severity.Critical,
            Impact = "Reads the secrets that its policies allow.",
            Revoke = "Revoke the token and its accessor in Vault, and rotate what it could read.",
            PositiveExamples = ["VAULT_TOKEN=hvs.{base64url:90}", "hvb.{base64url:140}"],
            NegativeExamples = ["hvs.{base62:9}"],
        },
        new()
        {
            Id = "vault-legacy-token",
            Title = "HashiCorp Vault token (old form)",
            Pattern = Assigned("vault", "token", @"[sb]\.[A-Za-z0-9]{24}"),
            Severity = Severity.Critical,
            Impact = "Reads the secrets that its policies allow.",
            Revoke = "Revoke the token and its accessor in Vault, and rotate what it could read.",
            PositiveExamples = ["VAULT_TOKEN=s.{base62:24}"],
            NegativeExamples = ["VAULT_TOKEN_PATH=secrets.yaml"],
        },
        new()
        {
            Id = "vault-unseal-key",
            Title = "HashiCorp Vault unseal key",
            Pattern = @"(?i:unseal key(?: [0-9])?:?|operator unseal)\s{1,4}(?P<secret>[A-Za-z0-9+/]{44}|[a-f0-9]{66})(?:[^A-Za-z0-9+/=]|$)",
            Severity = Severity.Critical,
            Impact = "With enough of the other shares it unseals the vault.",
            Revoke = "Rekey Vault, which replaces every share.",
            PositiveExamples = ["Unseal Key 1: {base64:44}", "vault operator unseal {base64:44}"],
            NegativeExamples = ["Unseal Key 1: <redacted>"],
        },
        new()
        {
            Id = "terraform-cloud-token",
            Title = "HCP Terraform API token",
            Pattern = UrlToken(@"[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}"),
            Severity = Severity.Critical,
            Impact = "Reads states with all their secrets and applies plans.",
            Revoke = "Delete the token in the user, team or organisation settings.",
            PositiveExamples = ["token = \"{base62:14}.atlasv1.{base62:67}\""],
            NegativeExamples = ["{base62:14}.atlasv1.{base62:6}"],
        },
        new()
        {
            Id = "pulumi-access-token",
            Title = "Pulumi access token",
            Pattern = Token("pul-[a-f0-9]{40}"),
            Severity = Severity.Critical,
            Impact = "Reads states with their secrets and deploys stacks.",
            Revoke = "Delete the token in the Pulumi account and create one limited to a team.",
            PositiveExamples = ["PULUMI_ACCESS_TOKEN=pul-{hex:40}"],
            NegativeExamples = ["pul-{hex:12}"],
        },
        new()
        {
            Id = "doppler-token",
            Title = "Doppler token",
            Pattern = Token(@"dp\.(?:pt|ct|sa|scim|audit|st)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}"),
            Severity = Severity.Critical,
            Impact = "Reads, and may change, the secrets of the project.",
            Revoke = "Revoke the token in Doppler, and rotate what it could read.",
            PositiveExamples = ["DOPPLER_TOKEN=dp.st.prd.{base62:43}", "dp.pt.{base62:43}"],
            NegativeExamples = ["dp.pt.{base62:12}"],
        },
        new()
        {
            Id = "infisical-token",
            Title = "Infisical service token",
            Pattern = Token(@"st\.[a-f0-9]{24}\.[a-f0-9]{32,64}\.[a-f0-9]{32,64}"),
            Severity = Severity.Critical,
            Impact = "Reads the secrets of the project.",
            Revoke = "Delete the service token in Infisical, use machine identities, and rotate what it could read.",
            PositiveExamples = ["INFISICAL_TOKEN=st.{hex:24}.{hex:32}.{hex:32}"],
            NegativeExamples = ["st.{hex:24}"],
        },
        new()
        {
            Id = "onepassword-service-token",
            Title = "1Password service account token",
            Pattern = Token("ops_eyJ[A-Za-z0-9+/_-]{200,1200}={0,3}"),
            Severity = Severity.Critical,
            Impact = "Reads the items of the vaults that it was given.",
            Revoke = "Delete or rotate the service account in 1Password, and rotate what it could read.",
            PositiveExamples = ["OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ{base62:300}"],
            NegativeExamples = ["ops_eyJ{base62:40}"],
        },
        new()
        {
            Id = "onepassword-secret-key",
            Title = "1Password secret key",
            Pattern = Token("A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}"),
            Severity = Severity.Critical,
            Impact = "Together with the account's password it opens every vault of the person.",
            Revoke = "Change the secret key in the 1Password account and print a new emergency kit.",
            PositiveExamples = ["secret key: A3-{upper-alnum:6}-{upper-alnum:11}-{upper-alnum:5}-{upper-alnum:5}-{upper-alnum:5}"],
            NegativeExamples = ["A3-{upper-alnum:6}-{upper-alnum:5}"],
        },
        new()
        {
            Id = "bitwarden-access-token",
            Title = "Bitwarden Secrets Manager access token",
            Pattern = Base64Token(
                @"0\.[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}=="
            ),
            Severity = Severity.Critical,
            Impact = "Reads the secrets of the projects that it was given.",
            Revoke = "Revoke the access token of the machine account, and rotate what it could read.",
            PositiveExamples = ["BWS_ACCESS_TOKEN=0.{uuid}.{base62:30}:{base64:22}=="],
            NegativeExamples = ["0.{uuid}.{base62:9}"],
        },
        new()
        {
            Id = "nats-seed",
            Title = "NATS key seed",
            Pattern = Token("S[OAUNCX][A-Z2-7]{56}"),
            Severity = Severity.Critical,
            Judge = NatsSeed.Judge,
            Impact = "Connects as its user, or signs accounts and users as the operator or account that it belongs to.",
            Revoke =
                "Make a new key, sign what the old one signed again, push the change to the servers, and remove the old key from them.",
            PositiveExamples = ["NATS_NKEY={nats-seed:}"],
            NegativeExamples = ["SU{base32:20}", "UA{base32:54}"],
        },
        new()
        {
            Id = "age-secret-key",
            Title = "age identity",
            Pattern = Token("AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}"),
            Severity = Severity.Critical,
            Judge = Bech32.Judge,
            Impact = "Decrypts every file that was encrypted to it.",
            Revoke = "Make a new identity, encrypt the files to it again, and rotate the secrets that they held.",
            PositiveExamples = ["{bech32-upper:age-secret-key-}"],
            NegativeExamples = ["AGE-SECRET-KEY-1{upper:9}"],
        },
        new()
        {
            Id = "kubernetes-service-token",
            Title = "Kubernetes or OpenShift user token",
            Pattern = UrlToken("sha256~[A-Za-z0-9_-]{43}"),
            Severity = Severity.Critical,
            Impact = "Acts as the user on the cluster.",
            Revoke = "Delete the OAuth access token on the cluster and sign in again.",
            PositiveExamples = ["oc login --token=sha256~{base64url:43}"],
            NegativeExamples = ["sha256~{base62:9}"],
        },
        new()
        {
            Id = "kubeconfig-client-key",
            Title = "Client key in a kubeconfig",
            Pattern = @"(?P<name>client-key-data)\s{0,3}:\s{0,3}[""\']?(?P<secret>LS0tLS1CRUdJTi[A-Za-z0-9+/]{200,6000}={0,2})",
            Severity = Severity.Critical,
            Impact = "Acts as the user of that certificate on the cluster, often as its administrator.",
            Revoke = "Rotate the cluster's client certificate authority or remove the user's roles; certificates cannot be revoked singly.",
            PositiveExamples = ["client-key-data: LS0tLS1CRUdJTi{base64:300}="],
            NegativeExamples = ["client-key-data: LS0tLS1CRUdJTi"],
        },
        new()
        {
            Id = "kubernetes-bootstrap-token",
            Title = "Kubernetes bootstrap token",
            Pattern =
                @"(?:kubeadm\s[^\r\n]{1,80}?--token|tls-bootstrap-token|(?i:bootstrap[_-]?token))[ =:""']{1,4}(?P<secret>[a-z0-9]{6}\.[a-z0-9]{16})\b",
            Impact = "Joins machines to the cluster until it expires.",
            Revoke = "Delete the token with kubeadm token delete, and look for nodes that nobody added.",
            PositiveExamples = ["kubeadm join 10.0.0.4:6443 --token {alnum:6}.{alnum:16}", "--tls-bootstrap-token {alnum:6}.{alnum:16}"],
            NegativeExamples = ["kubeadm join 10.0.0.4:6443 --token $TOKEN"],
        },
    ];
}
