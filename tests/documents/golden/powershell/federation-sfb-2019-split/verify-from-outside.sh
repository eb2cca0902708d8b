#!/bin/sh
# Verify from outside
# Draft        Contoso
# Kind         Federation with Microsoft 365
# Prepared     2026-11-21 12:30 UTC
# Rules as of  2026-11-21
# Fingerprint  7f3a91c2
#
# Run it outside your network: what partners see. Changes nothing.
# Each line begins with OK, DIFFERS or UNSEEN; what could not be read is never OK.

good=0 other=0
ok() { good=$((good + 1)); echo "OK      $*"; }
differs() { other=$((other + 1)); echo "DIFFERS $*"; }
unseen() { other=$((other + 1)); echo "UNSEEN  $1"; }
# A port that is open and says nothing must not hold this up: it is left after 15 seconds.
show() {
    openssl s_client -connect "$1:5061" -servername "$1" </dev/null 2>/dev/null &
    asked=$!
    { sleep 15; kill "$asked"; } >/dev/null 2>&1 &
    wait "$asked" 2>/dev/null
    kill "$!" 2>/dev/null
}
check() {
    owner="_sipfederationtls._tcp.$1"
    # What dig says about a failure is on its output as well: only lines of a record count.
    records=$(dig +short "$owner" SRV 2>/dev/null | awk '/^[0-9]+ [0-9]+ [0-9]+ / { sub(/[.]$/, "", $4); print $3 " " tolower($4) }')
    if [ -z "$records" ]; then unseen "$owner SRV: no answer that this machine can read"
    elif [ "$records" = "5061 $2" ]; then ok "$owner SRV 5061 $2"
    else differs "$owner SRV: found $records, wanted 5061 $2"; fi
    answers=$(dig +short "$2" A 2>/dev/null)
    alias=$(echo "$answers" | sed -n 's/^\([A-Za-z0-9_][A-Za-z0-9._-]*\)[.]$/\1/p' | head -n 1)
    addresses=$(echo "$answers" | grep -E '^[0-9]+[.][0-9]+[.][0-9]+[.][0-9]+$')
    if [ -n "$alias" ]; then differs "$2 A: an alias $alias, wanted an address record of its own"
    elif [ -z "$addresses" ]; then unseen "$2 A: no answer that this machine can read"
    else ok "$2 A" $addresses; fi
    shown=$(show "$2" 2>/dev/null)
    case "$shown" in
        *CONNECTED*) ok "$2 port 5061 answers" ;;
        *) unseen "$2 port 5061: this machine gets no connection" ;;
    esac
    names=$({
        echo "$shown" | openssl x509 -noout -subject -nameopt RFC2253 | sed 's/^subject= *//' | tr ',' '\n' | sed -n 's/^CN=//p'
        echo "$shown" | openssl x509 -noout -text | tr ', ' '\n\n' | sed -n 's/^DNS://p'
    } 2>/dev/null | tr 'A-Z' 'a-z')
    if [ -z "$names" ]; then unseen "$2 certificate not read"
    elif echo "$names" | grep -qxF "$2"; then ok "$2 is on the certificate"
    else differs "$2 is not on the certificate, which has:" $names; fi
}
check 'contoso.com' 'sip.contoso.com'
echo "TOTAL   $good as wanted, $other different or not seen"
if [ "$good" -eq 0 ] || [ "$other" -gt 0 ]; then exit 2; fi
