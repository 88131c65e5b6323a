package id.kawat.ingest.poll;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells addresses of the public internet from those inside a network, a machine or a cloud's metadata service. */
final class PublicAddresses {

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !special && (address instanceof Inet6Address ? isPublicV6(bytes) : isPublicV4(bytes, 0));
    }

    /** RFC 6890: this network, shared address space, protocol assignments, benchmarking, reserved. */
    private static boolean isPublicV4(byte[] bytes, int from) {
        int first = bytes[from] & 0xFF;
        int second = bytes[from + 1] & 0xFF;
        int third = bytes[from + 2] & 0xFF;
        boolean shared = first == 100 && (second & 0xC0) == 64;
        boolean assignments = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean benchmarking = first == 198 && (second & 0xFE) == 18;
        boolean inner = first == 10
                || first == 127
                || (first == 172 && (second & 0xF0) == 16)
                || (first == 192 && second == 168)
                || (first == 169 && second == 254);
        return first != 0 && first < 224 && !shared && !assignments && !benchmarking && !inner;
    }

    /** Global unicast only, and where it carries a version 4 address (6to4, NAT64) that one must be public too. */
    private static boolean isPublicV6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        if (first == 0x64) {
            return isPublicV4(bytes, 12);
        }
        if (first == 0x2002) {
            return isPublicV4(bytes, 2);
        }
        boolean teredoOrDocumentation =
                first == 0x2001 && ((bytes[2] & 0xFE) == 0 || ((bytes[2] & 0xFF) == 0x0D && (bytes[3] & 0xFF) == 0xB8));
        return (first & 0xE000) == 0x2000 && !teredoOrDocumentation;
    }
}
