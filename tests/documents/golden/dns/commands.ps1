# Commands for Windows DNS
# Draft        Contoso
# Kind         New request
# Revision     7
# Prepared     2019-03-25 12:30 UTC
# Rules as of  2019-03-25
# Fingerprint  7f3a91c2
#
# For the DNS server that holds your external zones. A zone that is not named like its SIP domain
# has to be put in by hand. A record that is there already gives an error and stays as it is.
# Priority 0 and weight 0 are for you to choose: no source sets them.

Add-DnsServerResourceRecord -Srv -ZoneName 'contoso.com' -Name '_sipfederationtls._tcp' -DomainName 'sip.contoso.com' -Priority 0 -Weight 0 -Port 5061
Add-DnsServerResourceRecord -Srv -ZoneName 'fabrikam.com' -Name '_sipfederationtls._tcp' -DomainName 'sip.fabrikam.com' -Priority 0 -Weight 0 -Port 5061
Add-DnsServerResourceRecord -Srv -ZoneName 'litware.com' -Name '_sipfederationtls._tcp' -DomainName 'access.litware.com' -Priority 0 -Weight 0 -Port 5061

# These need the external address of the Access Edge: only names are planned here.
# Add-DnsServerResourceRecordA -ZoneName 'contoso.com' -Name 'sip' -IPv4Address 'ADDRESS'
# Add-DnsServerResourceRecordA -ZoneName 'fabrikam.com' -Name 'sip' -IPv4Address 'ADDRESS'
# Add-DnsServerResourceRecordA -ZoneName 'litware.com' -Name 'access' -IPv4Address 'ADDRESS'

# To undo. Each removes every SRV record of this name and asks before it does.
# Remove-DnsServerResourceRecord -ZoneName 'contoso.com' -Name '_sipfederationtls._tcp' -RRType 'Srv'
# Remove-DnsServerResourceRecord -ZoneName 'fabrikam.com' -Name '_sipfederationtls._tcp' -RRType 'Srv'
# Remove-DnsServerResourceRecord -ZoneName 'litware.com' -Name '_sipfederationtls._tcp' -RRType 'Srv'
