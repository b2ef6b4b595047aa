using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Ceasewire.Intake.Fetching;

/// <summary>
/// Which addresses stand on the public internet. What is private, local, reserved or the address of a cloud's own
/// services does not, in whatever form of IPv6 an IPv4 address is wrapped. Source: IANA's registries of special-purpose
/// addresses.
/// </summary>
internal static class PublicAddresses
{
    // IPv6 hands out global addresses from this block alone.
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    // Addresses of IPv4 hosts as a translator makes them; the last four bytes are the IPv4 address.
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    private static readonly ImmutableArray<IPNetwork> Closed =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this host
        IPNetwork.Parse("10.0.0.0/8"), // private
        IPNetwork.Parse("100.64.0.0/10"), // behind a carrier's translator; a cloud's metadata at 100.100.100.200
        IPNetwork.Parse("127.0.0.0/8"), // loopback
        IPNetwork.Parse("168.63.129.16/32"), // a cloud's own services, on a public address
        IPNetwork.Parse("169.254.0.0/16"), // link-local; metadata at 169.254.169.254
        IPNetwork.Parse("172.16.0.0/12"), // private
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments; metadata at 192.0.0.192
        IPNetwork.Parse("192.0.2.0/24"), // documentation
        IPNetwork.Parse("192.31.196.0/24"), // AS112
        IPNetwork.Parse("192.52.193.0/24"), // multicast tunnels
        IPNetwork.Parse("192.88.99.0/24"), // 6to4 relays
        IPNetwork.Parse("192.168.0.0/16"), // private
        IPNetwork.Parse("192.175.48.0/24"), // AS112
        IPNetwork.Parse("198.18.0.0/15"), // benchmarks
        IPNetwork.Parse("198.51.100.0/24"), // documentation
        IPNetwork.Parse("203.0.113.0/24"), // documentation
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved, broadcast
        IPNetwork.Parse("2001::/23"), // protocol assignments: Teredo, benchmarks, ORCHID
        IPNetwork.Parse("2001:db8::/32"), // documentation
        IPNetwork.Parse("2002::/16"), // 6to4
        IPNetwork.Parse("2620:4f:8000::/48"), // AS112
        IPNetwork.Parse("3fff::/20"), // documentation
    ];

    public static bool Has(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Has(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            byte[] bytes = address.GetAddressBytes();
            if (Translated.Contains(address))
            {
                return Has(new IPAddress(bytes.AsSpan(12)));
            }

            if (!GlobalV6.Contains(address) || (IsTunnelled(bytes) && !Has(new IPAddress(bytes.AsSpan(12)))))
            {
                return false;
            }
        }

        foreach (var network in Closed)
        {
            if (network.Contains(address))
            {
                return false;
            }
        }

        return true;
    }

    // ISATAP: an interface named ::0:5efe:a.b.c.d or ::200:5efe:a.b.c.d.
    private static bool IsTunnelled(byte[] bytes) =>
        bytes.AsSpan(8, 4) is [0 or 2, 0, 0x5E, 0xFE];
}
