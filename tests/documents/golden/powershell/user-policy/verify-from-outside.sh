#!/bin/sh
# Verify from outside
# Draft        Contoso
# Kind         New request
# Prepared     2019-03-25 12:30 UTC
# Rules as of  2019-03-25
# Fingerprint  7f3a91c2
#
# Run it outside your network: what partners see. Changes nothing.
# Each line begins with OK, DIFFERS or UNSEEN; what could not be read is never OK.

good=0 other=0
ok() { good=$((good + 1)); echo "OK      $1"; }
differs() { other=$((other + 1)); echo "DIFFERS $1"; }
unseen() { other=$((other + 1)); echo "UNSEEN  $1"; }
check() {
    owner="_sipfederationtls._tcp.$1"
    records=$(dig +short "$owner" SRV 2>/dev/null | awk '{ sub(/[.]$/, "", $4); print $3 " " tolower($4) }')
    if [ -z "$records" ]; then unseen "$owner SRV: no answer that this machine can read"
    elif [ "$records" = "5061 $2" ]; then ok "$owner SRV 5061 $2"
    else differs "$owner SRV: found $records, wanted 5061 $2"; fi
    addresses=$(dig +short "$2" A 2>/dev/null)
    if [ -z "$addresses" ]; then unseen "$2 A: no answer that this machine can read"
    else ok "$2 A $addresses"; fi
    shown=$(openssl s_client -connect "$2:5061" -servername "$2" </dev/null 2>/dev/null)
    names=$(echo "$shown" | openssl x509 -noout -subject -ext subjectAltName 2>/dev/null |
        tr ',/ ' '\n\n\n' | sed -n 's/^DNS://p; s/^CN *= *//p' | tr 'A-Z' 'a-z')
    if [ -z "$names" ]; then unseen "$2 port 5061: certificate not read"
    elif echo "$names" | grep -qxF "$2"; then ok "$2 is on the certificate"
    else differs "$2 is not on the certificate, which has:" $names; fi
}
check 'contoso.com' 'sip.contoso.com'
echo "TOTAL   $good as wanted, $other different or not seen"
[ "$good" -gt 0 ] && [ "$other" -eq 0 ]
